namespace VerifyTests;

/// <summary>A snapshot is missing or differs; the message shows the first differing line and both paths.</summary>
public sealed class VerifyException(string message) : Exception(message);

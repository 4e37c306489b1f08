namespace CfgCompiler.Runtime.Settings;

/// <summary><c>option httpchk</c> (section 4.2): the request that a health check sends.</summary>
/// <param name="Version">As written, with what follows it after <c>\r\n</c>; null: HTTP/1.0.</param>
public sealed record HttpCheckSettings(string Method, string Uri, string? Version);

namespace CfgCompiler.Analyzer;

/// <summary>What a look at a certificate found: the time in which it is valid.</summary>
public sealed record CertificateLook(DateTimeOffset NotBefore, DateTimeOffset NotAfter);

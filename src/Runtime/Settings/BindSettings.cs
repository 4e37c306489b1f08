namespace CfgCompiler.Runtime.Settings;

/// <summary>One listening address.</summary>
public sealed class BindSettings
{
    /// <summary>As written: <c>:80</c>, <c>*:80</c>, <c>127.0.0.1:8080</c>, <c>[::]:80</c>, <c>unix@…</c>, <c>fd@3</c>.</summary>
    public required string Address { get; init; }
    public string? Name { get; init; }
    public int? Maxconn { get; init; }
    public int? Backlog { get; init; }
    public int Line { get; init; }
}

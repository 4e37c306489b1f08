namespace CfgCompiler.Analyzer.Binding;

/// <summary>What server and default-server parameters set; a server starts with a copy of its section's default-server.</summary>
internal sealed record ServerParams : LineParams
{
    public Setting<int>? Weight { get; set; }
    public Setting<int>? Maxconn { get; set; }
    public Setting<int>? Maxqueue { get; set; }
    public Setting<int>? InterMs { get; set; }
    public Setting<int>? FastinterMs { get; set; }
    public Setting<int>? DowninterMs { get; set; }
    public Setting<int>? Rise { get; set; }
    public Setting<int>? Fall { get; set; }
    public Setting<int>? CheckPort { get; set; }
    public Setting<string>? CheckAddress { get; set; }
    public bool Backup { get; set; }
    public bool Disabled { get; set; }
    public bool Check { get; set; }

    /// <summary>Another word than <c>check</c> says how the server is checked, so that no port may be needed.</summary>
    public bool IsCheckedElsewhere => Has("healthcheck") || Has("track") || Has("socks4");

    /// <summary>The same as the start of another line: all its parameters are then inherited.</summary>
    public ServerParams Inherit() =>
        this with { Parameters = Parameters.ConvertAll(static parameter => parameter.IsInherited ? parameter : parameter with { IsInherited = true }) };
}

using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>A server line.</summary>
internal sealed record ServerDraft(string Name, Location NameWhere, Setting<string> Address, ServerParams Params, Origin Origin)
{
    /// <summary>One of several servers that a server-template line makes.</summary>
    public bool IsFromTemplate { get; init; }
}

/// <summary>One address of a bind line.</summary>
internal sealed record BindDraft(Setting<string> Address, Origin Origin)
{
    public BindParams Params { get; init; } = new();
}

/// <summary>What bind parameters set; they hold for all addresses of the line.</summary>
internal sealed record BindParams : LineParams
{
    public Setting<string>? Name { get; set; }
    public Setting<int>? Maxconn { get; set; }
    public Setting<int>? Backlog { get; set; }

    /// <summary>An interface or namespace makes the same address another socket.</summary>
    public bool IsElsewhere => Has("interface") || Has("namespace") || Has("shards");
}

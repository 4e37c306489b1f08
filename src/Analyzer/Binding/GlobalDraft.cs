using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>The global section while it is read; several global sections add up.</summary>
internal sealed class GlobalDraft
{
    public Setting<int>? Nbthread { get; set; }
    public Setting<int>? Maxconn { get; set; }
    public Setting<int>? Uid { get; set; }
    public Setting<int>? Gid { get; set; }
    public Setting<string>? User { get; set; }
    public Setting<string>? Group { get; set; }
    public Setting<string>? Chroot { get; set; }
    public Setting<string>? Pidfile { get; set; }
    public Setting<string>? LogTag { get; set; }
    public Origin? Daemon { get; set; }
    public List<EnvActionPlan> Environment { get; } = [];
    public List<LogTargetPlan> Logs { get; } = [];

    /// <summary>The lines of all global sections with a known keyword, in order.</summary>
    public List<BoundLine> Lines { get; } = [];
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);
}

using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Those of the global section.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor BadSize =
        Error("HP-SYN-28", "bad-size", "A size that can't be read.");

    public static readonly DiagnosticDescriptor DeprecatedKeyword =
        Warning("HP-SYN-30", "deprecated-keyword", "A keyword that HAProxy will remove.");

    public static readonly DiagnosticDescriptor UselessExperimentalSwitch =
        Warning("HP-SYN-31", "useless-experimental-switch", "Experimental keywords are allowed and none is used.");

    public static readonly DiagnosticDescriptor NeedsExperimentalSwitch =
        Error("HP-SYN-29", "needs-experimental-switch", "An experimental keyword without expose-experimental-directives.");

    public static readonly DiagnosticDescriptor BadDefaultPath =
        Error("HP-SYN-33", "bad-default-path", "A policy of default-path that does not exist.");

    public static readonly DiagnosticDescriptor BadStatsSocket =
        Error("HP-GLB-07", "bad-stats-socket", "A stats socket line that can't be read.");

    public static readonly DiagnosticDescriptor BadSocketLevel =
        Error("HP-BND-18", "bad-socket-level", "A level of a stats socket that does not exist.");

    public static readonly DiagnosticDescriptor BadCpuMap =
        Error("HP-GLB-12", "bad-cpu-map", "Sets of threads or processors that can't be read or do not fit.");

    public static readonly DiagnosticDescriptor PartialCpuMap =
        Warning("HP-GLB-13", "partial-cpu-map", "Some threads are bound to processors and others are not.");

    public static readonly DiagnosticDescriptor BufferSizesDisagree =
        Warning("HP-GLB-15", "buffer-sizes-disagree", "Large buffers that are not larger than the others, or small ones that are not smaller.");

    public static readonly DiagnosticDescriptor ZeroWarning =
        Error("HP-GLB-20", "zero-warning", "A warning under zero-warning, which makes it fatal.");

    public static readonly DiagnosticDescriptor NoListener =
        Error("HP-GLB-21", "no-listener", "A configuration that listens nowhere, which HAProxy refuses.");

    public static readonly DiagnosticDescriptor BadGlobalVariable =
        Error("HP-SMP-09", "bad-global-variable", "A variable of the wrong scope in the global section.");
}

using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG9xxx: what cfgc does not compile (DESIGN section 3, "Support level"), and CFG7012 to CFG7014 about allowed findings.</summary>
internal static class SupportChecks
{
    public static readonly DiagnosticDescriptor Accepted =
        new("CFG9001", "accepted-without-effect", Severity.Info, "A keyword that has no effect in the compiled proxy.");

    public static readonly DiagnosticDescriptor NotYet =
        new("CFG9002", "not-compiled-yet", Severity.Info, "A keyword that cfgc knows and does not compile yet.");

    public static readonly DiagnosticDescriptor Rejected =
        new("CFG9003", "not-compiled", Severity.Warning, "A keyword that cfgc will not compile.");

    public static readonly DiagnosticDescriptor StructuralVariable =
        new("CFG9004", "structural-variable", Severity.Error, "An unset variable in a word that decides the proxy's structure.");

    public static readonly DiagnosticDescriptor TooManyFindings =
        new("CFG9005", "too-many-findings", Severity.Error, "So much is wrong that the rest of the file was not read.");

    /// <summary>Reported by the MSBuild generator; on the command line such a mistake is exit status 2.</summary>
    public static readonly DiagnosticDescriptor SettingsUnread =
        new("CFG9006", "settings-unread", Severity.Error, "A cfgc.toml that can't be understood.");

    public static readonly DiagnosticDescriptor UnusedAllow =
        new("CFG7012", "suppression-unused", Severity.Warning, "A \"cfgc: allow\" comment that suppresses nothing.");

    public static readonly DiagnosticDescriptor AllowWithoutReason =
        new("CFG7013", "suppression-without-reason", Severity.Info, "A \"cfgc: allow\" comment that does not say why.");

    /// <summary>Reported by the command line, which alone knows the baseline.</summary>
    public static readonly DiagnosticDescriptor StaleBaseline =
        new("CFG7014", "baseline-stale", Severity.Info, "An entry of the baseline that nothing matches any more.");
}

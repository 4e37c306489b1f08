using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>
/// Sections whose checks belong to several families: cache and fcgi-app (FLT), log-forward, log-profile and ring (LOG), peers (STK),
/// crt-store (TLS), healthcheck (CHK). acme and program have no class of their own: theirs are numbers 50 to 52.
/// </summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor BadCache =
        Error("HP-FLT-05", "bad-cache", "A cache section that can't be used.");

    public static readonly DiagnosticDescriptor DubiousCache =
        Warning("HP-FLT-06", "dubious-cache", "A cache whose name is cut, or a value that is not taken.");

    public static readonly DiagnosticDescriptor BadFcgiApp =
        Error("HP-FLT-08", "bad-fcgi-app", "An fcgi-app section, or a line of it, that can't be used.");

    public static readonly DiagnosticDescriptor BadLogForward =
        Error("HP-LOG-09", "bad-log-forward", "A log-forward section, or a line of it, that can't be used.");

    public static readonly DiagnosticDescriptor BadLogProfile =
        Error("HP-LOG-10", "bad-log-profile", "A log-profile section, or a line of it, that can't be used.");

    public static readonly DiagnosticDescriptor BadRing =
        Error("HP-LOG-12", "bad-ring", "A ring section, or a line of it, that can't be used.");

    public static readonly DiagnosticDescriptor LongRingMessages =
        Warning("HP-LOG-13", "long-ring-messages", "Messages longer than the ring can hold.");

    public static readonly DiagnosticDescriptor DubiousPeers =
        Warning("HP-STK-09", "dubious-peers", "A peers section that HAProxy drops, or a peer that it ignores.");

    public static readonly DiagnosticDescriptor BadPeers =
        Error("HP-STK-10", "bad-peers", "A peers section, or a line of it, that can't be used.");

    public static readonly DiagnosticDescriptor BadCrtStore =
        Error("HP-TLS-18", "bad-crt-store", "A crt-store section, or a line of it, that can't be used.");

    public static readonly DiagnosticDescriptor BadHealthcheck =
        Error("HP-CHK-07", "bad-healthcheck", "A healthcheck section, or a line of it, that can't be used.");

    public static readonly DiagnosticDescriptor BadAcme =
        new("CFG0050", "bad-acme", Severity.Error, "An acme section, or a line of it, that can't be used.");

    public static readonly DiagnosticDescriptor BadProgram =
        new("CFG0051", "bad-program", Severity.Error, "A program section, or a line of it, that can't be used.");

    public static readonly DiagnosticDescriptor ExperimentalSection =
        new("CFG0052", "experimental-section", Severity.Error, "A section that has to be allowed by expose-experimental-directives.");
}

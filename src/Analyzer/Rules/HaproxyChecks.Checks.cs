using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HP-CHK: health and agent checks.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor CheckWithoutPort =
        Error("HP-CHK-01", "check-without-port", "A check on a server without port.");

    public static readonly DiagnosticDescriptor BadCheckRule =
        Error("HP-CHK-03", "bad-check-rule", "A rule of a health check that can't be read, or comes in the wrong order.");

    public static readonly DiagnosticDescriptor BadCheckSend =
        Error("HP-CHK-04", "bad-check-send", "A request of a health check that can't be read.");

    public static readonly DiagnosticDescriptor BadCheckConnect =
        Error("HP-CHK-05", "bad-check-connect", "A connection of a health check that can't be read.");

    public static readonly DiagnosticDescriptor BadCheckBinary =
        Error("HP-CHK-06", "bad-check-binary", "Bytes of a health check that are no pairs of hexadecimal digits.");

    public static readonly DiagnosticDescriptor BadAgent =
        Error("HP-CHK-08", "bad-agent", "An agent check without port or with a bad address.");

    public static readonly DiagnosticDescriptor UnknownHealthcheck =
        Error("HP-CHK-07", "unknown-healthcheck", "A healthcheck section that does not exist.");

    public static readonly DiagnosticDescriptor BadCheckCount =
        Error("HP-CHK-09", "bad-check-count", "A count of a check that is out of range.");

    public static readonly DiagnosticDescriptor BadCheckProto =
        Error("HP-CHK-10", "bad-check-protocol", "A protocol of a check that does not exist or does not fit the check.");

    public static readonly DiagnosticDescriptor CheckReuseUseless =
        Note("HP-CHK-12", "check-reuse-useless", "check-reuse-pool where connections are not kept or checks are not HTTP.");

    public static readonly DiagnosticDescriptor CheckRulesIgnored =
        Warning("HP-PRX-51", "check-rules-ignored", "Rules of a health check without the option that uses them.");
}

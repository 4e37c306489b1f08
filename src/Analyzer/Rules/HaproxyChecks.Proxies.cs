using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Those of proxies and defaults sections.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor DefaultsUsedTwice =
        Warning("HP-PRX-07", "defaults-used-twice", "A defaults section that is referred to by name and also used for being the last one.");

    public static readonly DiagnosticDescriptor ModeWithoutSide =
        Error("HP-PRX-12", "mode-without-side", "A mode that this kind of section can't have.");

    public static readonly DiagnosticDescriptor BadIdentity =
        Error("HP-PRX-27", "bad-identity", "A proxy id or guid that can't be, or is taken.");

    public static readonly DiagnosticDescriptor BadNameHeader =
        Error("HP-PRX-28", "bad-name-header", "A header that can't carry the server's name.");

    public static readonly DiagnosticDescriptor NeedsHttpMode =
        Warning("HP-PRX-30", "needs-http-mode", "Lines for HTTP in a TCP proxy.");

    public static readonly DiagnosticDescriptor HttpLogInTcpMode =
        Warning("HP-PRX-31", "http-log-in-tcp-mode", "An HTTP log format in a TCP proxy.");

    public static readonly DiagnosticDescriptor LogFormatOverridden =
        Warning("HP-PRX-34", "log-format-overridden", "A second log format in one defaults section.");

    public static readonly DiagnosticDescriptor HashInTcpMode =
        Warning("HP-PRX-44", "http-hash-in-tcp-mode", "A balance algorithm for HTTP in a TCP proxy.");

    public static readonly DiagnosticDescriptor BadHashType =
        Error("HP-PRX-45", "bad-hash-type", "A hash method, function or modifier that does not exist.");

    public static readonly DiagnosticDescriptor BadHashFactor =
        Error("HP-PRX-46", "bad-hash-factor", "A hash-balance-factor from 1 to 100.");

    public static readonly DiagnosticDescriptor CheckRulesWithoutOption =
        Warning("HP-PRX-51", "check-rules-without-option", "Check rules without the option that uses them.");

    public static readonly DiagnosticDescriptor NoServerStateFile =
        Warning("HP-PRX-52", "no-server-state-file", "Server states are to be read from a global file that is not named.");

    public static readonly DiagnosticDescriptor ExternalCheckIncomplete =
        Error("HP-PRX-54", "external-check-incomplete", "Checks by a program that are not allowed, or without a program.");

    public static readonly DiagnosticDescriptor ExternalCheckUnused =
        Warning("HP-PRX-55", "external-check-unused", "A program for checks that nothing uses.");

    public static readonly DiagnosticDescriptor MailIncomplete =
        Warning("HP-PRX-56", "email-alert-incomplete", "Mails without sender, receiver or mail server.");

    public static readonly DiagnosticDescriptor UnknownMailers =
        Error("HP-PRX-57", "unknown-mailers", "A mailers section that does not exist.");

    public static readonly DiagnosticDescriptor BadStats =
        Error("HP-PRX-59", "bad-stats", "A stats line that can't be read.");

    public static readonly DiagnosticDescriptor NoDescription =
        Warning("HP-PRX-60", "no-description", "A description is to be shown that is not given.");

    public static readonly DiagnosticDescriptor BadSource =
        Error("HP-PRX-61", "bad-source", "A source line that can't be read.");

    public static readonly DiagnosticDescriptor CookieDomain =
        Warning("HP-PRX-64", "cookie-domain", "A cookie domain without a dot.");

    public static readonly DiagnosticDescriptor UnknownMethod =
        Error("HP-PRX-68", "unknown-method", "A method or value that does not exist.");

    public static readonly DiagnosticDescriptor OffloadInDefaults =
        Warning("HP-PRX-40", "compression-offload-in-defaults", "compression offload in a defaults section.");

    public static readonly DiagnosticDescriptor BadHeaderNamePolicy =
        Error("HP-PRX-39", "bad-header-name-policy", "A policy for header names that does not exist.");

    public static readonly DiagnosticDescriptor BadCheckOption =
        Error("HP-CHK-02", "bad-check-option", "Arguments of a health check's option that can't be read.");

    public static readonly DiagnosticDescriptor HiddenHeaders =
        Warning("HP-REM-12", "hidden-check-headers", "Headers at the end of the version of option httpchk.");

    public static readonly DiagnosticDescriptor BadStatusCode =
        Error("HP-RSV-07", "bad-status-code", "A status code without error page.");

    public static readonly DiagnosticDescriptor UnknownFilter =
        Error("HP-FLT-01", "unknown-filter", "A filter that does not exist, or an argument that it does not have.");

    public static readonly DiagnosticDescriptor BadBandwidthLimit =
        Error("HP-FLT-11", "bad-bandwidth-limit", "A bandwidth limitation that lacks an argument.");
}

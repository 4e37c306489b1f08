using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HP-RUL: rules that don't fit their place, and what they refer to.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor NeverReached =
        Warning("HP-RUL-04", "rule-never-reached", "A rule after one that ends the list and has no condition.");

    public static readonly DiagnosticDescriptor HttpRequestAfterUseBackend =
        Warning("HP-RUL-05", "http-request-after-use-backend", "An http-request rule after use_backend runs before it.");

    public static readonly DiagnosticDescriptor ContentRuleAfter =
        Warning("HP-RUL-06", "content-rule-after-later-ones", "A tcp-request content rule after rules that run later.");

    public static readonly DiagnosticDescriptor ConnectionRuleAfter =
        Warning("HP-RUL-07", "connection-rule-after-later-ones", "A tcp-request connection or session rule after rules that run later.");

    public static readonly DiagnosticDescriptor RuleRunsEarlier =
        Warning("HP-RUL-08", "rule-runs-earlier", "A rule after rules that run later.");

    public static readonly DiagnosticDescriptor BadHeaderName =
        Warning("HP-RUL-11", "bad-header-name", "A header name with a character that headers can't have.");

    public static readonly DiagnosticDescriptor BadReply =
        Error("HP-RUL-13", "bad-reply", "An answer with a status or content that can't be.");

    public static readonly DiagnosticDescriptor IgnoredInReply =
        Warning("HP-RUL-14", "ignored-in-reply", "A part of an answer that has no effect beside the others.");

    public static readonly DiagnosticDescriptor BadTrackedCounter =
        Error("HP-RUL-17", "bad-track", "A counter that does not exist, or a table that does not.");

    public static readonly DiagnosticDescriptor NoInspectDelay =
        Warning("HP-RUL-19", "no-inspect-delay", "A rule on the content of a request that does not wait for the content.");

    public static readonly DiagnosticDescriptor BadCounter =
        Error("HP-RUL-20", "bad-counter", "The index of a counter that does not exist.");

    public static readonly DiagnosticDescriptor BadCaptureRule =
        Error("HP-RUL-21", "bad-capture-rule", "A capture without length or id, or without frontend.");

    public static readonly DiagnosticDescriptor UnknownService =
        Error("HP-RUL-22", "unknown-service", "A service that does not exist.");

    public static readonly DiagnosticDescriptor UnknownRuleResolvers =
        Error("HP-RUL-24", "unknown-resolvers-section", "do-resolve with a resolvers section that does not exist.");

    public static readonly DiagnosticDescriptor UnknownRuleObject =
        Error("HP-RUL-25", "unknown-rule-object", "A rule that names a cache, agent, filter or http-errors section that does not exist.");

    public static readonly DiagnosticDescriptor SecondInspectDelay =
        Warning("HP-RUL-28", "second-inspect-delay", "A second inspection delay is ignored.");

    public static readonly DiagnosticDescriptor DubiousPattern =
        Note("HP-ACL-20", "dubious-pattern", "A pattern that looks like a part of a condition.");

    public static readonly DiagnosticDescriptor RawBufferInFormat =
        Warning("HP-LOG-06", "raw-buffer-in-format", "A fetch of raw bytes in a log format of an HTTP proxy.");

    public static readonly DiagnosticDescriptor AliasNeedsHttp =
        Note("HP-LOG-08", "alias-needs-http", "A log alias for HTTP in a TCP proxy.");
}

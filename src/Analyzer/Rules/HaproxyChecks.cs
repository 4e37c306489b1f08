using System.Globalization;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>
/// The diagnostics that HAProxy itself gives. Each of its checks (HP-SYN-01, HP-PRX-42 …) has one number in CFG0001–CFG0999:
/// the number of its family below plus its own. Numbers 34 to 59 are checks that HAProxy words differently for every keyword.
/// </summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor UnknownKeyword =
        Error("HP-SYN-01", "unknown-keyword", "A keyword that the section does not have.");

    public static readonly DiagnosticDescriptor OutsideSection =
        Error("HP-SYN-02", "outside-section", "A line before the first section, or a section that does not exist.");

    public static readonly DiagnosticDescriptor EmptyArgument =
        Error("HP-SYN-09", "empty-argument", "An empty argument ends the line and drops the rest.");

    public static readonly DiagnosticDescriptor BadNegation =
        Error("HP-SYN-23", "bad-negation", "\"no\" before a keyword that can't be negated.");

    public static readonly DiagnosticDescriptor ExtraArgument =
        Error("HP-SYN-24", "extra-argument", "More arguments than the keyword takes.");

    public static readonly DiagnosticDescriptor BadTime =
        Error("HP-SYN-25", "bad-time", "A time that can't be read, or is out of range.");

    public static readonly DiagnosticDescriptor TinyTime =
        Warning("HP-SYN-26", "tiny-time", "A small time without unit counts in milliseconds.");

    public static readonly DiagnosticDescriptor TimeTail =
        Warning("HP-SYN-27", "time-tail", "Letters after the unit of a time, which count for nothing.");

    public static readonly DiagnosticDescriptor RepeatedTimeout =
        Warning("HP-SYN-32", "repeated-timeout", "The same timeout twice in one section.");

    public static readonly DiagnosticDescriptor MissingArgument =
        new("CFG0034", "missing-argument", Severity.Error, "A keyword without the argument that it needs.");

    public static readonly DiagnosticDescriptor WrongSection =
        new("CFG0035", "wrong-section", Severity.Error, "A keyword in a section that does not have it.");

    public static readonly DiagnosticDescriptor BadNumber =
        new("CFG0036", "bad-number", Severity.Error, "A number that can't be read, or is out of range.");

    public static readonly DiagnosticDescriptor BadChoice =
        new("CFG0037", "bad-choice", Severity.Error, "A word that is none of those the keyword knows.");

    public static readonly DiagnosticDescriptor BadProxyName =
        Error("HP-PRX-01", "bad-proxy-name", "A section without name, or a name with a forbidden character.");

    public static readonly DiagnosticDescriptor DuplicateProxy =
        Error("HP-PRX-02", "duplicate-proxy", "Two proxies of one name.");

    /// <summary>The same where cfgc judges for itself and the two do not get into each other's way: it compiles them.</summary>
    public static readonly DiagnosticDescriptor SharedProxyName =
        Old("HP-PRX-02", "duplicate-proxy", "A frontend and a backend of one name.");

    public static readonly DiagnosticDescriptor AddressOnSection =
        Old("HP-PRX-03", "address-on-section", "An address on the section line.");

    public static readonly DiagnosticDescriptor DuplicateDefaults =
        Error("HP-PRX-04", "duplicate-defaults", "A second defaults section of a name that is referred to.");

    public static readonly DiagnosticDescriptor UnknownDefaults =
        Error("HP-PRX-05", "unknown-defaults", "\"from\" names a defaults section that does not exist.");

    public static readonly DiagnosticDescriptor NotInDefaults =
        Error("HP-PRX-09", "not-in-defaults", "A keyword that defaults sections, or anonymous ones, can't hold.");

    public static readonly DiagnosticDescriptor BadMode =
        Error("HP-PRX-11", "bad-mode", "A mode that does not exist.");

    public static readonly DiagnosticDescriptor NoFrontendSide =
        Warning("HP-PRX-13", "ignored-without-frontend-side", "A keyword of the client side in a backend.");

    public static readonly DiagnosticDescriptor NoBackendSide =
        Warning("HP-PRX-14", "ignored-without-backend-side", "A keyword of the server side in a frontend.");

    public static readonly DiagnosticDescriptor ServerInFrontend =
        Error("HP-PRX-15", "server-in-frontend", "A server in a frontend.");

    public static readonly DiagnosticDescriptor NoBind =
        Warning("HP-PRX-16", "no-bind", "A frontend without bind line.");

    public static readonly DiagnosticDescriptor MissingTimeouts =
        Warning("HP-PRX-17", "missing-timeouts", "A proxy without the timeouts it needs.");

    public static readonly DiagnosticDescriptor UnknownDefaultBackend =
        Error("HP-PRX-18", "unknown-default-backend", "default_backend names a backend that does not exist.");

    public static readonly DiagnosticDescriptor UnknownUseBackend =
        Error("HP-PRX-19", "unknown-use-backend", "use_backend names a backend that does not exist.");

    public static readonly DiagnosticDescriptor BackendLoop =
        Error("HP-PRX-20", "backend-loop", "A section that is its own default_backend.");

    public static readonly DiagnosticDescriptor ModeMismatch =
        Error("HP-PRX-21", "mode-mismatch", "A frontend and its backend have different modes.");

    public static readonly DiagnosticDescriptor UnusedServers =
        Warning("HP-PRX-22", "unused-servers", "A listen section's servers, never used because of its default_backend.");

    public static readonly DiagnosticDescriptor LogFormatWithoutLog =
        Warning("HP-PRX-32", "log-format-without-log", "A log format in a proxy that does not log.");

    public static readonly DiagnosticDescriptor LogFormatInBackend =
        Warning("HP-PRX-33", "log-format-in-backend", "A log format in a backend.");

    public static readonly DiagnosticDescriptor UnknownOption =
        Error("HP-PRX-35", "unknown-option", "An option that does not exist.");

    public static readonly DiagnosticDescriptor BadOptionNegation =
        Error("HP-PRX-38", "bad-option-negation", "\"no\" before an option that can't be negated.");

    public static readonly DiagnosticDescriptor UnknownBalance =
        Error("HP-PRX-42", "unknown-balance", "A balance algorithm that does not exist.");

    public static readonly DiagnosticDescriptor BadCapture =
        Error("HP-PRX-65", "bad-capture", "A capture line that can't be read.");

    public static readonly DiagnosticDescriptor UnknownTimeout =
        Error("HP-PRX-66", "unknown-timeout", "A timeout that does not exist.");

    public static readonly DiagnosticDescriptor IgnoredTimeout =
        Warning("HP-PRX-67", "ignored-timeout", "A timeout of the side that the proxy does not have.");

    public static readonly DiagnosticDescriptor BadLog =
        Error("HP-LOG-01", "bad-log", "A log line that can't be read.");

    public static readonly DiagnosticDescriptor LogGlobalInGlobal =
        Error("HP-LOG-02", "log-global-in-global", "\"log global\" in the global section.");

    public static readonly DiagnosticDescriptor AlreadySet =
        Error("HP-GLB-06", "already-set", "A user or group that is set twice, or that the machine does not have.");

    /// <summary>The code of one of HAProxy's checks.</summary>
    public static string Code(string id)
    {
        var number = int.Parse(id.AsSpan(id.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"CFG{FirstNumber(id.AsSpan(3, 3)) + number:0000}");
    }

    /// <summary>The refusal of a spelling that HAProxy has removed (HP-REM-01 …).</summary>
    public static DiagnosticDescriptor Removed(string id) => Old(id, "removed-keyword", "A keyword that HAProxy has removed.");

    private static int FirstNumber(ReadOnlySpan<char> family) => family switch
    {
        "SYN" => 0,
        "PRX" => 60,
        "REM" => 140,
        "ACL" => 160,
        "RUL" => 200,
        "SRV" => 250,
        "BND" => 300,
        "TLS" => 330,
        "LOG" => 370,
        "STK" => 400,
        "CHK" => 430,
        "GLB" => 450,
        "RSV" => 500,
        "FLT" => 520,
        "SMP" => 550,
        "LUA" => 570,
        "PST" => 590,
        _ => throw new ArgumentException("No such family of checks.", nameof(family)),
    };

    private static DiagnosticDescriptor Error(string id, string name, string title) => new(Code(id), name, Severity.Error, title);

    private static DiagnosticDescriptor Warning(string id, string name, string title) => new(Code(id), name, Severity.Warning, title);

    /// <summary>What HAProxy says with -dD only.</summary>
    private static DiagnosticDescriptor Note(string id, string name, string title) => new(Code(id), name, Severity.Info, title);

    private static DiagnosticDescriptor Old(string id, string name, string title) =>
        new(Code(id), name, Severity.Warning, title) { IsOldSpelling = true };
}

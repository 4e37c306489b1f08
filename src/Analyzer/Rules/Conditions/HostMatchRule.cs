using System.Buffers;
using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules.Conditions;

/// <summary>
/// CFG1016, CFG1017 and CFG1018: comparisons of the Host header. Each is told once in a section, since its other lines have the same
/// cause. Where the comparison only chooses a backend a client that writes the name otherwise misleads nobody but itself.
/// </summary>
internal sealed class HostMatchRule : IRule
{
    public static readonly DiagnosticDescriptor CaseSensitive =
        new("CFG1016", "case-sensitive-host-match", Severity.Info, "A host name compared without -i.");

    public static readonly DiagnosticDescriptor WithPort =
        new("CFG1017", "host-match-with-port", Severity.Warning, "A host name compared with a header that may have a port.") { IsOffByDefault = true };

    public static readonly DiagnosticDescriptor Substring =
        new("CFG1018", "host-substring-match", Severity.Info, "A part of a host name that strangers' names have too.");

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public void Check(AnalysisState state)
    {
        var reportedIn = new Dictionary<ProxyDraft, HashSet<string>>();
        foreach (var (section, _, test) in state.Index.Tests)
        {
            if (!IsHost(test) || test.Matcher is not ("str" or "beg" or "end" or "sub" or "dom" or "dir") || test.Patterns.IsEmpty)
            {
                continue;
            }

            if (!reportedIn.TryGetValue(section, out var reported))
            {
                reportedIn.Add(section, reported = new HashSet<string>(StringComparer.Ordinal));
            }

            var decides = AccessTests.Of(state).Decides(test);
            CheckCase(state, test, decides, reported);
            CheckPort(state, test, reported);
            CheckPart(state, test, decides, reported);
        }
    }

    private static bool IsHost(AclTest test) =>
        test.Expression.Call is { Name: "req.hdr" or "hdr" or "req.fhdr", Arguments: [var name, ..] } && name.Text.Equals("host", StringComparison.OrdinalIgnoreCase);

    private static void CheckCase(AnalysisState state, AclTest test, bool decides, HashSet<string> reported)
    {
        if (test.Flags.IgnoresCase || test.Expression.Converters.Any(static call => call.Name is not ("lower" or "host_only" or "field")))
        {
            return;
        }

        var isLower = test.Expression.Converters.Any(static call => call.Name == "lower");
        var never = test.Patterns.FirstOrDefault(static pattern => pattern.Value is { } text && text.AsSpan().ContainsAny(Capitals));
        if (never is not null && reported.Add("capitals"))
        {
            var why = isLower ? "\"lower\" leaves no capitals" : "browsers send host names in lower case";
            state.Report.Add(new Diagnostic(CaseSensitive, never.Location, $"\"{never.Shown}\" does not match, because {why}; write it in lower case and add \"-i\"")
            {
                Severity = Severity.Warning,
            });
        }
        else if (!isLower && test.Patterns.FirstOrDefault(static pattern => pattern.Value is { } text && text.AsSpan().ContainsAny(Letters)) is { } first
            && reported.Add(decides ? "decides" : "case"))
        {
            var shown = ConfigWord.Decode(first.Shown);
            var what = decides ? "so that another spelling of the name passes by the rule" : "so that another spelling of the name does not match";
            state.Report.Add(new Diagnostic(CaseSensitive, test.Where, $"\"{shown}\" is compared with capitals and small letters kept apart, {what}; add \"-i\"")
            {
                Severity = decides ? Severity.Warning : Severity.Info,
                Fixes = FixOf(test, first),
            });
        }
    }

    private static ImmutableArray<Fix> FixOf(AclTest test, ConfigWord first)
    {
        var between = TextSpan.FromBounds(test.Expression.Where.Span.End, Math.Max(test.Expression.Where.Span.End, first.Location.Span.Start));
        return first.Source.Decode(between).Contains("--", StringComparison.Ordinal) ? [] : Fixing.InsertBefore(first.Location, "-i ", "Add -i", FixSafety.Safe);
    }

    private static void CheckPort(AnalysisState state, AclTest test, HashSet<string> reported)
    {
        if (test.Matcher is "str" or "end" && test.Expression.Converters.All(static call => call.Name is "lower")
            && test.Patterns.All(static pattern => pattern.Value is { } text && !text.Contains(':', StringComparison.Ordinal)) && reported.Add("port"))
        {
            state.Report.Add(
                WithPort, test.Where, $"\"{test.Patterns[0].Shown}\" does not match when the client adds the port to the name; compare \"req.hdr(host),host_only\" instead");
        }
    }

    private static void CheckPart(AnalysisState state, AclTest test, bool decides, HashSet<string> reported)
    {
        if (test.Patterns.FirstOrDefault(pattern => pattern.Value is { } text && IsForeign(test.Matcher, text, decides)) is not { } pattern || !reported.Add(decides ? "part!" : "part"))
        {
            return;
        }

        var shown = pattern.Shown;
        var other = test.Matcher == "end" ? $"other{shown}" : $"{shown.TrimEnd('.')}.other.example";
        state.Report.Add(new Diagnostic(Substring, test.Where, $"\"{shown}\" is also found in \"{other}\", which belongs to somebody else; compare the whole name, or its end from a dot on")
        {
            Severity = decides ? Severity.Warning : Severity.Info,
        });
    }

    /// <summary>A name of two labels or more, as part of which a stranger can register another one.</summary>
    private static bool IsForeign(string matcher, string text, bool decides) => matcher switch
    {
        "beg" or "dom" when !decides => false,
        "sub" or "dom" => text.Trim('.').Contains('.', StringComparison.Ordinal),
        "end" => !text.StartsWith('.') && text.Contains('.', StringComparison.Ordinal),
        "beg" => text.IndexOf('.') is > 0 and var dot && text.LastIndexOf('.') != dot && text[^1] is not ('.' or ':') && !text.StartsWith("10.", StringComparison.Ordinal)
            && !char.IsAsciiDigit(text[^1]),
        _ => false,
    };
}

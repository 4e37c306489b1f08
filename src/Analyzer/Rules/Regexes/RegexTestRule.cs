using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Regexes;

/// <summary>CFG1019, CFG1020 and CFG1022: regular expressions that match more than is meant, or that are none.</summary>
internal sealed class RegexTestRule : IRule
{
    public static readonly DiagnosticDescriptor Unanchored =
        new("CFG1019", "unanchored-regex", Severity.Warning, "A regular expression without anchor lets requests pass.");

    public static readonly DiagnosticDescriptor Dot =
        new("CFG1020", "regex-dot-unescaped", Severity.Info, "A dot that stands for any character where a dot is meant.");

    public static readonly DiagnosticDescriptor Plain =
        new("CFG1022", "regex-should-be-string-match", Severity.Info, "A regular expression that is a plain text.");

    private static readonly string[] Endings =
    [
        "php", "jpg", "jpeg", "png", "gif", "css", "js", "ico", "html", "htm", "svg", "woff", "woff2", "asp", "aspx", "jsp", "cgi", "txt", "xml", "json", "pdf", "zip", "gz",
    ];

    public void Check(AnalysisState state)
    {
        foreach (var (_, _, test) in state.Index.Tests)
        {
            if (test.Matcher == "reg")
            {
                CheckAnchors(state, test, AccessTests.Of(state));
                CheckDots(state, test);
                CheckPlain(state, test);
            }
        }
    }

    private static void CheckAnchors(AnalysisState state, AclTest test, AccessTests access)
    {
        if (!access.IsAdmitting(test) || test.Expression.Call.Name is not ("path" or "pathq" or "url" or "base" or "req.hdr" or "hdr"))
        {
            return;
        }

        foreach (var pattern in test.Patterns)
        {
            if (pattern.Value is { Length: > 0 } text && !text.Contains('^', StringComparison.Ordinal) && !text.StartsWith("\\A", StringComparison.Ordinal))
            {
                state.Report.Add(
                    Unanchored, pattern.Location, $"\"{pattern.Shown}\" matches anywhere in the text, and what it matches is let through; begin it with \"^\"");
            }
        }
    }

    private static void CheckDots(AnalysisState state, AclTest test)
    {
        var isHost = test.Expression.Call is { Name: "req.hdr" or "hdr", Arguments: [var header, ..] } && header.Text.Equals("host", StringComparison.OrdinalIgnoreCase);
        var isPath = test.Expression.Call.Name is "path" or "url" or "pathq";
        foreach (var pattern in isHost || isPath ? test.Patterns : [])
        {
            if (pattern.Value is { } text && PlainDot(text, isHost) is { } at)
            {
                state.Report.Add(
                    Dot, pattern.Range(at, 1), $"this dot stands for any character, so that \"{pattern.Shown}\" matches other {(isHost ? "names" : "paths")} too; write \"\\.\" in single quotes");
                return;
            }
        }
    }

    /// <summary>Where a dot stands between two labels of a host name, or before the ending of a file's name; null without one.</summary>
    private static int? PlainDot(string text, bool isHost)
    {
        for (var at = text.IndexOf('.'); at >= 0; at = text.IndexOf('.', at + 1))
        {
            var rest = text.AsSpan(at + 1);
            var isEscaped = at > 0 && text[at - 1] == '\\';
            var isInClass = text.LastIndexOf('[', at) > text.LastIndexOf(']', at);
            if (isEscaped || isInClass || rest.IsEmpty || rest[0] is '*' or '+' or '?' or '{')
            {
                continue;
            }

            if (isHost ? at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is ')' or '-') && char.IsAsciiLetter(rest[0]) : IsEnding(rest))
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsEnding(ReadOnlySpan<char> rest)
    {
        if (!rest.EndsWith("$"))
        {
            return false;
        }

        var names = rest[..^1].Trim("()").ToString().Replace("?:", "", StringComparison.Ordinal).Split('|');
        return Array.TrueForAll(names, static name => name.Length > 0 && name.All(char.IsAsciiLetterOrDigit)) && Array.Exists(names, static name => Array.IndexOf(Endings, name) >= 0);
    }

    private static void CheckPlain(AnalysisState state, AclTest test)
    {
        if (test.Patterns.IsEmpty || !test.Flags.Files.IsEmpty || test.Expression.Type == Keywords.Samples.SampleType.Bin)
        {
            return;
        }

        string? method = null;
        foreach (var pattern in test.Patterns)
        {
            if (pattern.Value is not { } text || RegexReader.Read(text, ignoresCase: false) is not { } tree || RegexText.Plain(tree) is not var (texts, fromStart, toEnd))
            {
                return;
            }

            var own = (fromStart, toEnd) switch { (true, true) => "str", (true, false) => "beg", (false, true) => "end", _ => "sub" };

            // Several texts are worth a list only as whole values.
            if ((method ??= own) != own || (texts.Length > 1 && own != "str"))
            {
                return;
            }
        }

        var first = test.Patterns[0];
        state.Report.Add(Plain, first.Location, $"\"{first.Shown}\" is a plain text, which \"-m {method}\" compares at less cost");
    }
}

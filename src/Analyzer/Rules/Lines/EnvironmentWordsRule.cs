using System.Collections.Immutable;
using System.Text;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Lexing;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules.Lines;

/// <summary>CFG1047 and CFG1048: environment variables that nobody sets, and those that stand where HAProxy does not replace them.</summary>
internal sealed class EnvironmentWordsRule : IRule
{
    public static readonly DiagnosticDescriptor Undefined =
        new("CFG1047", "env-var-undefined", Severity.Warning, "An environment variable that is not set and has no default.") { IsOffByDefault = true };

    public static readonly DiagnosticDescriptor NotReplaced =
        new("CFG1048", "single-quote-env", Severity.Warning, "An environment variable outside double quotes.");

    /// <summary>Lines with hashes of passwords, which are full of dollar signs.</summary>
    private static readonly string[] WithHashes = ["user", "stats auth"];

    public void Check(AnalysisState state)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in NameMentions.Lines(state.Configuration))
        {
            foreach (var word in line.Line.Words)
            {
                CheckDefined(state, word, reported);
                if (Array.IndexOf(WithHashes, line.Name) < 0)
                {
                    CheckReplaced(state, word, reported);
                }
            }
        }
    }

    private static void CheckDefined(AnalysisState state, ConfigWord word, HashSet<string> reported)
    {
        foreach (var part in word.Template is null ? [] : word.Word.Syntax.Parts)
        {
            if (part is VariablePart { Default: null, IsWordList: false, Name: var name } && name[0] != '.' && state.Environment.Lookup(name).State == VariableState.Unset && reported.Add(name))
            {
                state.Report.Add(Undefined, word.Location, $"\"{name}\" is not set here and has no default, and without a value the line ends before it; write \"${{{name}-default}}\", or set it by \"presetenv\"");
            }
        }
    }

    /// <summary>Told once for a name: the other lines have the same cause.</summary>
    private static void CheckReplaced(AnalysisState state, ConfigWord word, HashSet<string> reported)
    {
        foreach (var part in word.Word.Syntax.Parts)
        {
            if (part is not LiteralPart { Text: var text } literal)
            {
                continue;
            }

            for (var at = text.IndexOf('$'); at >= 0; at = text.IndexOf('$', at + 1))
            {
                if (NameAt(text, at) is { } name && IsMeant(word, literal.OffsetOf(at)))
                {
                    if (reported.Add(name))
                    {
                        state.Report.Add(
                            NotReplaced, word.Location, $"\"{name}\" stays as it is, because HAProxy replaces variables in double quotes only; write the word in double quotes", FixOf(word));
                    }

                    return;
                }
            }
        }
    }

    /// <summary>No backslash before the dollar sign says that it is one.</summary>
    private static bool IsMeant(ConfigWord word, int offset) => offset > 0 && word.Source.Text[offset] == '$' && word.Source.Text[offset - 1] != '\\';

    /// <summary>The variable that a dollar sign begins, as it stands there: <c>${name}</c>, or a name in capitals.</summary>
    private static string? NameAt(string text, int dollar)
    {
        var hasBraces = dollar + 1 < text.Length && text[dollar + 1] == '{';
        var start = dollar + (hasBraces ? 2 : 1);
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || text[end] == '_' || (end > start && char.IsAsciiDigit(text[end])) || (hasBraces && char.IsAsciiLetterLower(text[end]))))
        {
            end++;
        }

        var isName = end - start > 1 && (hasBraces ? end < text.Length && text[end] is '}' or '-' : end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));
        return isName ? text[dollar..(hasBraces && text[end] == '}' ? end + 1 : end)] : null;
    }

    private static ImmutableArray<Fix> FixOf(ConfigWord word)
    {
        var written = word.Source.Text.Substring(word.Word.Span.Start, word.Word.Span.Length);
        var inner = written.Length > 1 && written[0] == '\'' && written[^1] == '\'' ? written[1..^1] : written;
        return inner.AsSpan().ContainsAny("'\"\\") || !CanBeRead(inner) ? [] : Fixing.Replace(word.Location, $"\"{inner}\"", "Write it in double quotes", FixSafety.Suggested);
    }

    /// <summary>In double quotes a dollar sign means more: <c>${A</c> without its end breaks the line there.</summary>
    private static bool CanBeRead(string inner) =>
        ConfigParser.Parse(SourceText.FromBytes("", Encoding.Latin1.GetBytes($"\"{inner}\"\n"))).Lines is [{ IsBroken: false }];
}

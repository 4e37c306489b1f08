using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HAProxy takes an empty argument for the end of the line: refused since 3.3, a warning in 3.2, unnoticed before.</summary>
internal static class EmptyArgumentChecks
{
    private const int FirstWarning = 302;
    private const int FirstError = 303;

    /// <summary>False when the line is not to be read.</summary>
    public static bool Report(AnalysisState state, ConfigLine line)
    {
        foreach (var word in line.Words)
        {
            if (word.Value is not "" || state.Version < FirstWarning)
            {
                continue;
            }

            var isError = state.Version >= FirstError;
            state.Report.Add(new Diagnostic(
                HaproxyChecks.EmptyArgument, word.Location, $"the empty argument {Shown(word)} ends the line; what follows it would be dropped")
            {
                Severity = isError ? Severity.Error : Severity.Warning,
            });
            return !isError;
        }

        return true;
    }

    /// <summary>The line as far as HAProxy reads it: versions that take an empty argument for the end drop what follows.</summary>
    public static ConfigLine UpToEmpty(AnalysisState state, ConfigLine line)
    {
        for (var index = 1; state.Target < FirstError && index < line.Words.Length; index++)
        {
            if (line.Words[index].Value is "")
            {
                return line with { Words = line.Words[..index] };
            }
        }

        return line;
    }

    private static string Shown(ConfigWord word) => word.Source.Decode(word.Word.Span) is var text && text.StartsWith('"') ? text : $"\"{text}\"";
}

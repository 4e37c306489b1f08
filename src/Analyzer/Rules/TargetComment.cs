using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Syntax;

namespace CfgCompiler.Analyzer.Rules;

/// <summary><c># cfgc target=2.6</c>: the HAProxy version that a configuration says it is for.</summary>
internal static class TargetComment
{
    private const string Mark = "cfgc target=";

    public static int? Find(ImmutableArray<FileSyntax> files)
    {
        foreach (var file in files)
        {
            var text = file.Source.Text;
            for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + 1, StringComparison.Ordinal))
            {
                var start = at + Mark.Length;
                var end = start;
                while (end < text.Length && text[end] is not (' ' or '\t' or '\r' or '\n'))
                {
                    end++;
                }

                if (IsInComment(file, at) && HaproxyVersion.Parse(text[start..end]) is { } version)
                {
                    return version;
                }
            }
        }

        return null;
    }

    private static bool IsInComment(FileSyntax file, int at)
    {
        foreach (var line in file.Lines)
        {
            if (line.Comment is { } comment && comment.Start < at && at < comment.End)
            {
                return file.Source.Text.AsSpan(comment.Start, at - comment.Start).Trim("# \t").IsEmpty;
            }
        }

        return false;
    }
}

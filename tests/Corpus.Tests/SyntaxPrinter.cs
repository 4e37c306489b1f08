using System.Globalization;
using System.Text;
using CfgCompiler.Parser.Syntax;

namespace CfgCompiler.Corpus.Tests;

/// <summary>A syntax tree as text: one line per line, each word with its column and its parts.</summary>
internal static class SyntaxPrinter
{
    internal static string Print(FileSyntax file)
    {
        var text = new StringBuilder();
        foreach (var line in file.Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.Source.GetPosition(line.Span.Start).Line,3}:");
            foreach (var word in line.Words)
            {
                text.Append(CultureInfo.InvariantCulture, $" {file.Source.GetPosition(word.Span.Start).Column}<{string.Concat(word.Parts.Select(Print))}>");
            }

            text.Append(line.Comment is { } comment ? $" #{comment.Length}" : "").Append(line.IsBroken ? " broken" : "").Append('\n');
        }

        foreach (var diagnostic in file.Diagnostics)
        {
            var start = diagnostic.Location.Start;
            text.Append(CultureInfo.InvariantCulture, $"{start.Line}:{start.Column} {diagnostic.Code} {diagnostic.Message}\n");
        }

        return text.ToString();
    }

    private static string Print(WordPart part) => part switch
    {
        LiteralPart literal => literal.Text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal),
        VariablePart variable => $"${{{variable.Name}{(variable.Default is null ? "" : "-" + variable.Default)}{(variable.IsWordList ? "[*]" : "")}}}",
        _ => "?",
    };
}

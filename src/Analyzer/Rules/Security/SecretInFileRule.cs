using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.LogFormats;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2033: who reads the file, its backup or its repository has the secret.</summary>
internal sealed class SecretInFileRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2033", "secret-in-config", Severity.Warning, "A secret in the text of the file.");

    private static readonly string[] Lines = ["dynamic-cookie-key", "cluster-secret"];
    private const int ShortestToken = 8;

    public void Check(AnalysisState state)
    {
        var candidates = Lines.SelectMany(state.Index.Named).Concat(state.Index.Actions("set-header")).Concat(state.Index.Actions("add-header"));
        foreach (var line in state.Configuration.Global.Lines.Concat(candidates.Select(static placed => placed.Line)))
        {
            if (line.IsNegated || SecretOf(line) is not { Template: null, Value: { Length: >= ShortestToken } } word)
            {
                continue;
            }

            state.Report.Add(Descriptor, word.Location, $"\"{line.Name}\" holds a secret in clear text; take it from an environment variable");
        }
    }

    private static ConfigWord? SecretOf(BoundLine line)
    {
        if (Array.IndexOf(Lines, line.Name) >= 0)
        {
            return line.Arguments is [var secret, ..] ? secret : null;
        }

        return line.Parts is { Action: { Spec.Name: "set-header" or "add-header", Words: [{ Value: { } name }, { Value: { } text } value, ..] }, Formats: var formats }
            && name.EndsWith("authorization", StringComparison.OrdinalIgnoreCase)
            && (text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            && formats.TrueForAll(static format => format.Pieces.All(static piece => piece.Syntax.Kind == LogFormatPieceKind.Text))
                ? value
                : null;
    }
}

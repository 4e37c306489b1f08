using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2021: a decoded line break or quote ends the header and begins what the client likes.</summary>
internal sealed class DecodedInHeaderRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2021", "header-injection-from-request", Severity.Warning, "Decoded text of the request in a header.");

    private static readonly string[] Cleaning = ["url_enc", "base64", "hex", "md5", "sha1", "sha2", "digest", "json", "ub64enc", "crc32", "xxh32", "xxh64", "length", "map", "in_table"];

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.AnyAction("set-header", "add-header").Concat(state.Index.Redirects))
        {
            if (line.Parts is not { } parts)
            {
                continue;
            }

            foreach (var expression in parts.Formats.SelectMany(static format => format.Pieces).Select(static piece => piece.Expression))
            {
                if (expression is not null && DecodesLast(expression))
                {
                    state.Report.Add(Descriptor, expression.Where, "\"url_dec\" turns %0d%0a of the request into a line break inside the header; leave it out, or end with \"url_enc\"");
                }
            }
        }
    }

    private static bool DecodesLast(SampleExpression expression)
    {
        var decoded = false;
        foreach (var converter in expression.Converters)
        {
            decoded = converter.Name == "url_dec"
                || (decoded && !Array.Exists(Cleaning, name => converter.Name == name || converter.Name.StartsWith("map_", StringComparison.Ordinal)));
        }

        return decoded && !expression.Call.Name.StartsWith("str", StringComparison.Ordinal);
    }
}

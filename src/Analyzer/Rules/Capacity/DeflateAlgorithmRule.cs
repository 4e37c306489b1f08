using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4017: <c>compression algo deflate</c>, whose format browsers disagree about.</summary>
internal sealed class DeflateAlgorithmRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4017", "deflate-deprecated-algo", Severity.Info, "deflate is read in two ways by browsers.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.NamedAny("compression algo", "compression algo-res", "compression algo-req"))
        {
            foreach (var word in line.Arguments)
            {
                if (word.Value == "deflate")
                {
                    state.Report.Add(
                        Descriptor,
                        word.Location,
                        "\"deflate\" means two formats, and some clients read the other one; write \"gzip\"",
                        [new Fix("Write gzip", FixSafety.Suggested, [new TextEdit(word.Location.Span, "gzip")])]);
                }
            }
        }
    }
}

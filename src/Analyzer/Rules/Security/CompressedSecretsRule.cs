using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2038: the length of a compressed page tells what secrets in it begin with, to who can make a browser ask for it (BREACH).</summary>
internal sealed class CompressedSecretsRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2038", "compression-with-secrets", Severity.Info, "Pages with secrets are compressed.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var section in state.Index.NamedAny("compression type", "compression type-res").Select(static placed => placed.Section).Distinct())
        {
            if (section.Lines.Find(static line => line is { IsNegated: false, Name: "compression algo" or "compression algo-res" }) is null)
            {
                continue;
            }

            foreach (var line in section.Lines.Where(static line => line is { IsNegated: false, Name: "compression type" or "compression type-res" }))
            {
                foreach (var word in line.Arguments)
                {
                    if (word.Value is "text/html" or "application/json" or "application/xhtml+xml")
                    {
                        state.Report.Add(
                            Descriptor,
                            word.Location,
                            $"if \"{word.Shown}\" answers hold a secret and something that the client sent, their length tells the secret letter by letter; compress scripts and styles only");
                        return;
                    }
                }
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2018: without a certificate the rule does not run and the client's own header passes.</summary>
internal sealed class ForgedCertificateHeaderRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2018", "client-cert-headers-not-stripped", Severity.Warning, "A header about the client's certificate that the client may write.");

    public void Check(AnalysisState state)
    {
        if (!state.Index.Actions("set-header").Any(static rule => TellsOfCertificate(rule.Line)))
        {
            return;
        }

        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || !proxy.HasFrontend || proxy.Binds.TrueForAll(static bind => bind.Params.Last("verify") is { Value: "required" }))
            {
                continue;
            }

            var removed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var line in RuleLines.WithDefaults(proxy).Where(RuleLines.IsHttpRequest))
            {
                if (line.Parts?.Action is not { Words: [{ Value: { } header } word, ..] } action)
                {
                    continue;
                }

                var isConditional = line.Parts.Condition is not null;
                if (action.Spec.Name is "set-header" or "del-header" && !isConditional)
                {
                    removed.Add(header);
                }
                else if (action.Spec.Name == "del-header")
                {
                    // Another condition may be the opposite of the one below.
                    removed.Add(header);
                }
                else if (action.Spec.Name == "set-header" && !removed.Contains(header) && TellsOfCertificate(line))
                {
                    state.Report.Add(
                        Descriptor, word.Location, $"a client without certificate may send \"{word.Shown}\" itself; add \"http-request del-header {word.Shown}\" before this line");
                }
            }
        }
    }
    private static bool TellsOfCertificate(BoundLine line) => line.Parts?.Formats.Exists(static format =>
        format.Pieces.Any(static piece => piece.Expression is { } expression && RuleLines.LooksAtClientCertificate(expression))) == true;
}

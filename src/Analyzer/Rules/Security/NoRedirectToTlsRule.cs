using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2032: nobody is sent from the clear listener to the one with TLS.</summary>
internal sealed class NoRedirectToTlsRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2032", "http-to-https-missing", Severity.Info, "One section serves the same over TLS and in clear text.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || proxy.ModeText != "http" || !proxy.Binds.Exists(Listeners.IsTls) || RuleLines.WithDefaults(proxy).Any(MayRedirect))
            {
                continue;
            }

            if (proxy.Binds.Find(Listeners.IsClear) is { } clear)
            {
                state.Report.Add(
                    Descriptor,
                    clear.Address.Where,
                    "this listener serves without TLS what another one of the section serves with it; add \"http-request redirect scheme https unless { ssl_fc }\"",
                    Fixing.AddToSections([proxy], "http-request redirect scheme https unless { ssl_fc }", "Redirect to TLS"));
            }
        }
    }

    private static bool MayRedirect(BoundLine line) => line.Name == "redirect" || RuleLines.IsAction(line, "redirect");
}

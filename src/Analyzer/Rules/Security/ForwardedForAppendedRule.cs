using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2015: the proxy appends to a header that the client may have begun.</summary>
internal sealed class ForwardedForAppendedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2015", "xff-spoofable", Severity.Info, "X-Forwarded-For keeps what the client wrote.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.HasFrontend || proxy.IsOpen || EffectiveLines.Of(proxy).GetValueOrDefault("option forwardfor") is not { } line
                || RuleLines.WithDefaults(proxy).Any(static other => RuleLines.ChangesHeader(other, "x-forwarded-for")))
            {
                continue;
            }

            state.Report.Add(
                Descriptor,
                line.Where,
                "an X-Forwarded-For of the client is kept before the address that is appended; add \"http-request del-header X-Forwarded-For\"",
                line.Line.Source == proxy.Where.Source ? Fixing.AddToSections([proxy], "http-request del-header X-Forwarded-For", "Remove the client's header") : []);
        }
    }
}

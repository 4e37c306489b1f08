using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5008: single switches leave holes and miss versions to come.</summary>
internal sealed class OldTlsSwitchesRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5008", "mixed-tls-options-styles", Severity.Info, "TLS versions are switched off one by one.");

    private static readonly string[] Switches = ["no-tlsv10", "no-tlsv11", "no-tlsv12", "no-tlsv13"];

    public void Check(AnalysisState state)
    {
        var reported = new HashSet<ProxyDraft>();
        foreach (var (proxy, found) in Switches.SelectMany(state.Index.Parameters))
        {
            if (reported.Add(proxy))
            {
                state.Report.Add(Descriptor, found.Where, $"\"{found.Name}\" switches off one version and leaves holes; say \"ssl-min-ver\" and \"ssl-max-ver\" instead");
            }
        }
    }
}

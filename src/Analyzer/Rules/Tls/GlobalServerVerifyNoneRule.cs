using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5006: the global section turns verification off for every server that does not ask for it.</summary>
internal sealed class GlobalServerVerifyNoneRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5006", "global-ssl-server-verify-none", Severity.Warning, "No server's certificate is verified.");

    public void Check(AnalysisState state)
    {
        if (GlobalLines.Last(state, "ssl-server-verify") is { Arguments: [{ Value: "none" } value, ..] })
        {
            state.Report.Add(Descriptor, value.Location, "\"ssl-server-verify none\" turns verification off for all servers; give \"verify none\" to single servers, or leave it out");
        }
    }
}

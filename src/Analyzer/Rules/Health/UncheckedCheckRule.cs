using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8003: a section says how servers are checked by HTTP, and none of them is checked.</summary>
internal sealed class UncheckedCheckRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8003", "httpchk-without-check-keyword", Severity.Error, "\"option httpchk\" where no server is checked.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            // One that a defaults section brings along was meant for other backends.
            if (proxy.IsOpen || proxy.Servers.Count == 0 || proxy.Lines.FindLast(static line => line.Name == "option httpchk") is not { IsNegated: false } line
                || proxy.Servers.Exists(static server => server.Params.Check || server.Params.IsOpen || server.Params.IsCheckedElsewhere))
            {
                continue;
            }

            state.Report.Add(Descriptor, line.Where, $"no server of \"{proxy.Name}\" has \"check\", so that \"option httpchk\" never checks anything; add \"check\" to them",
                proxy.Servers[0].Address.Where.Source == line.Line.Source ? Fixing.AddToServers(proxy.Servers, static _ => "check", "Add \"check\"") : []);
        }
    }
}

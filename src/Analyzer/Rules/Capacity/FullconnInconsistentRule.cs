using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4005: <c>minconn</c> without <c>fullconn</c>, by which it grows to <c>maxconn</c>.</summary>
internal sealed class FullconnInconsistentRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4005", "fullconn-inconsistent", Severity.Info, "minconn works against a load that was never set.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || proxy.Fullconn is not null || !proxy.HasBackend)
            {
                continue;
            }

            if (proxy.Servers.Find(static server => server.Params.Has("minconn")) is { } server && server.Params.Last("minconn") is { } parameter)
            {
                state.Report.Add(
                    Descriptor,
                    parameter.Where,
                    $"\"minconn\" grows to \"maxconn\" with the load of \"{proxy.Name}\" up to \"fullconn\", which is not set and is taken as a tenth of its frontends' maxconn; set it");
            }
        }
    }
}

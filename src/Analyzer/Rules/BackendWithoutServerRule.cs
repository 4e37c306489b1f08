using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG1029: a backend without servers answers 503 to everything, unless a rule answers itself.</summary>
internal sealed class BackendWithoutServerRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1029", "backend-without-server", Severity.Warning, "A backend that has no server.");

    /// <summary>Keywords that give a backend something to do without servers: stick tables are kept in empty backends.</summary>
    private static readonly string[] Purposes =
    [
        "server-template", "dispatch", "transparent", "stats", "http-request", "redirect", "stick-table", "use-fcgi-app", "tcp-request", "filter",
        "errorfile", "errorfiles", "http-error", "use-server", "disabled",
    ];

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var isWanted = proxy.HasFrontend || proxy.Servers.Count > 0 || proxy.IsOpen || Array.Exists(Purposes, proxy.Mentions);
            if (!isWanted)
            {
                state.Report.Add(Descriptor, proxy.Where, $"backend \"{proxy.Name}\" has no server and answers 503 to every request");
            }
        }
    }
}

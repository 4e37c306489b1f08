using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2026: clients learn from the Server and X-Powered-By headers which software answers.</summary>
internal sealed class ServerHeaderDisclosedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2026", "server-header-disclosure", Severity.Info, "Clients are told which software the servers run.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen || HttpFrontends.First(state) is not { } frontend || state.Index.AnyAction("del-header", "set-header", "replace-header", "del-headers-bin").Any(static rule => Removes(rule.Line)))
        {
            return;
        }

        state.Report.Add(
            Descriptor,
            frontend.Where,
            "the servers' Server and X-Powered-By headers are passed on and tell which software to attack; add \"http-response del-header Server\"",
            Fixing.AddToSections([frontend], "http-response del-header Server", "Remove the header"));
    }

    private static bool Removes(BoundLine line) =>
        line.Parts?.Action is { Words: [{ Value: var name }, ..] }
        && (name is null || name.Contains("server", StringComparison.OrdinalIgnoreCase));
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4003: no global <c>maxconn</c>: it is computed from the limit of file descriptors.</summary>
internal sealed class NoGlobalMaxconnRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4003", "no-global-maxconn", Severity.Info, "The limit of connections depends on where the process is started.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var configuration = state.Configuration;
        if (configuration.IsOpen || configuration.Global.Maxconn is not null || configuration.Global.Seen.Contains("maxconn")
            || configuration.Global.Lines.Count == 0 || configuration.Global.Lines.Exists(static line => line.Name is "maxconn" or "ulimit-n" or "fd-hard-limit"))
        {
            return;
        }

        state.Report.Add(
            Descriptor,
            configuration.Global.Lines[0].Where,
            "the global section has no \"maxconn\": it is computed from the limit of file descriptors, which in containers may be huge; set one that the memory suffices for");
    }
}

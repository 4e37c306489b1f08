using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2009: a master-worker process passes its listeners on by itself.</summary>
internal sealed class NeedlessExposeFdRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2009", "expose-fd-listeners-needless", Severity.Info, "A runtime socket hands out listeners.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var socket in StatsSocket.All(state))
        {
            if (socket.ExposeFd is { } word)
            {
                state.Report.Add(Descriptor, word.Location, "\"expose-fd listeners\" is not needed in master-worker mode and gives the listening sockets to who can connect");
            }
        }
    }
}

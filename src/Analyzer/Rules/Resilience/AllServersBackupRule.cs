using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3016: only backup servers: the first one takes all, unless <c>option allbackups</c>.</summary>
internal sealed class AllServersBackupRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3016", "all-servers-backup", Severity.Info, "Every server of a backend is a backup.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.IsOpen && proxy.Servers.Count > 0 && proxy.Servers.TrueForAll(static server => server.Params is { Backup: true, IsOpen: false })
                && !proxy.HasOption("allbackups"))
            {
                state.Report.Add(
                    Descriptor,
                    proxy.Servers[0].NameWhere,
                    proxy.Servers.Count == 1
                        ? $"server \"{proxy.Servers[0].Name}\" is a \"backup\" of nothing; take the word away"
                        : $"all servers of \"{proxy.Name}\" are \"backup\": the first that works gets every request; let the others be normal servers, or add \"option allbackups\"",
                    proxy.Servers is [{ Params: var only }] && only.Last("backup") is { IsInherited: false } word
                        ? Fixing.RemoveWord(word.Where, "Remove \"backup\"", FixSafety.Safe)
                        : []);
            }
        }
    }
}

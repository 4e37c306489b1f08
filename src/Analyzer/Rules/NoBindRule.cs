using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0076: a frontend or listen section that listens nowhere.</summary>
internal sealed class NoBindRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.HasFrontend && proxy.Binds.Count == 0 && !proxy.IsOpen && !proxy.Own.Contains("disabled"))
            {
                var hint = proxy.HasBackend ? "; declare it as a backend if that is meant" : "";
                state.Report.Add(
                    HaproxyChecks.NoBind, proxy.Where, $"{SectionNames.Of(proxy.Section)} \"{proxy.Name}\" has no bind line{hint}");
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0067: a defaults section that some proxies name by "from" and others get for being the last one; 2.6 refuses it.</summary>
internal sealed class DefaultsReferenceRule : IRule
{
    private const int FirstWarning = 303;

    public void Check(AnalysisState state)
    {
        var named = new Dictionary<ProxyDraft, ProxyDraft>();
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.Defaults is not { Name.Length: > 0 } defaults)
            {
                continue;
            }

            if (proxy.NamesDefaults)
            {
                named.TryAdd(defaults, proxy);
            }
            else if (named.TryGetValue(defaults, out var first))
            {
                Report(state, proxy, defaults, first);
            }
        }
    }

    private static void Report(AnalysisState state, ProxyDraft proxy, ProxyDraft defaults, ProxyDraft first) => state.Report.Add(new Diagnostic(
        HaproxyChecks.DefaultsUsedTwice,
        proxy.Where,
        $"\"{proxy.Name}\" gets the defaults section \"{defaults.Name}\" for being the last one, and \"{first.Name}\" names it by \"from\"")
    {
        Severity = state.Version >= FirstWarning ? Severity.Warning : Severity.Error,
        Related = [new RelatedLocation(first.Where, "named here")],
    });
}

using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0111: rules of health checks without the option that uses them.</summary>
internal sealed class CheckRulesRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.HasBackend && !proxy.IsOpen)
            {
                Check(state, proxy, "http-check", "option httpchk");
                Check(state, proxy, "tcp-check", "option tcp-check");
            }
        }
    }

    private static void Check(AnalysisState state, ProxyDraft proxy, string rules, string option)
    {
        var line = proxy.Lines.Find(candidate => candidate.Name == rules && candidate.Arguments is not [{ Value: "disable-on-404" or "send-state" }, ..]);
        if (line is null || proxy.Lines.Exists(candidate => IsOption(candidate, option)))
        {
            return;
        }

        // The last check option of the defaults counts only when the section has none of its own.
        var hasOwn = proxy.Lines.Exists(static candidate => candidate.Name.StartsWith("option ", StringComparison.Ordinal)
            && candidate.Name.EndsWith("chk", StringComparison.Ordinal));
        for (var defaults = proxy.Defaults; defaults is not null && !hasOwn; defaults = defaults.Defaults)
        {
            if (defaults.Lines.Exists(candidate => IsOption(candidate, option)))
            {
                return;
            }
        }

        state.Report.Add(HaproxyChecks.CheckRulesIgnored, line.Where, $"the \"{rules}\" rules are ignored without \"{option}\"");
    }

    private static bool IsOption(BoundLine line, string option) => line.Name == option && !line.IsNegated;
}

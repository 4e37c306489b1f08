using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0111, CFG0114, CFG0115: health checks whose parts do not come together.</summary>
internal sealed class CheckOptionRule : IRule
{
    private static readonly string[] Keywords = ["http-check", "tcp-check", "external-check ", "option external-check"];

    public void Check(AnalysisState state)
    {
        var isAsked = Keywords.Any(state.Index.HasKeyword);
        foreach (var proxy in isAsked ? state.Configuration.Proxies : [])
        {
            if (proxy.IsOpen)
            {
                continue;
            }

            var lines = EffectiveLines.Of(proxy);
            CheckExternal(state, proxy, lines);
            if (proxy.HasBackend)
            {
                CheckRules(state, proxy, lines, "http-check", "option httpchk");
                CheckRules(state, proxy, lines, "tcp-check", "option tcp-check");
            }
        }
    }

    private static void CheckRules(AnalysisState state, ProxyDraft proxy, Dictionary<string, BoundLine> lines, string keyword, string option)
    {
        if (lines.ContainsKey(option))
        {
            return;
        }

        var rule = proxy.Lines.Find(line => line.Name.StartsWith(keyword, StringComparison.Ordinal) && !IsNoRule(line));
        if (rule is not null)
        {
            state.Report.Add(
                HaproxyChecks.CheckRulesWithoutOption, rule.Where, $"the {keyword} rules of \"{proxy.Name}\" have no effect without \"{option}\"");
        }
    }

    private static bool IsNoRule(BoundLine line) =>
        line.Name.EndsWith("disable-on-404", StringComparison.Ordinal) || line.Name.EndsWith("send-state", StringComparison.Ordinal)
        || (line.Arguments.Length > 0 && line.Arguments[0].Value is "disable-on-404" or "send-state");

    private static void CheckExternal(AnalysisState state, ProxyDraft proxy, Dictionary<string, BoundLine> lines)
    {
        if (!lines.TryGetValue("option external-check", out var option))
        {
            var unused = proxy.Lines.Find(line => line.Name.StartsWith("external-check ", StringComparison.Ordinal));
            if (unused is not null)
            {
                state.Report.Add(HaproxyChecks.ExternalCheckUnused, unused.Where, $"\"{unused.Name}\" has no effect without \"option external-check\"");
            }

            return;
        }

        var where = proxy.Lines.Contains(option) ? option.Where : proxy.Where;
        if (!state.Configuration.Global.Lines.Exists(line => line.Name is "external-check" or "insecure-fork-wanted") && !state.Configuration.IsOpen)
        {
            state.Report.Add(
                HaproxyChecks.ExternalCheckIncomplete, where, "\"option external-check\" needs \"external-check\" in the global section, which allows programs");
        }
        else if (!lines.ContainsKey("external-check command"))
        {
            state.Report.Add(HaproxyChecks.ExternalCheckIncomplete, where, "\"option external-check\" needs \"external-check command\", which names the program");
        }
    }
}

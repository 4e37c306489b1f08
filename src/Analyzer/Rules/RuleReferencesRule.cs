using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Rules.Analysis;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0079, CFG0217, CFG0221, CFG0224, CFG0225: what rules name must exist.</summary>
internal sealed class RuleReferencesRule : IRule
{
    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen)
        {
            return;
        }

        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.Own.Contains("disabled"))
            {
                continue;
            }

            foreach (var line in proxy.Lines)
            {
                if (line.Name == "use_backend" && proxy.HasFrontend)
                {
                    CheckBackend(state, proxy, line);
                }
                else if (line.Name == "http-error")
                {
                    CheckErrorFiles(state, line);
                }
                else if (line.Parts?.Action is { } use)
                {
                    CheckAction(state, proxy, line, use);
                }
            }
        }
    }

    private static void CheckBackend(AnalysisState state, ProxyDraft proxy, BoundLine line)
    {
        // A name with "%" is made for each request.
        if (line.Arguments is not [{ Value: { } name } word, ..] || name.Contains('%'))
        {
            return;
        }

        if (state.Configuration.FindBackend(name) is { } target)
        {
            if (target != proxy && !ProxyModes.Fit(proxy, target))
            {
                state.Report.Add(
                    HaproxyChecks.ModeMismatch,
                    word.Location,
                    $"\"{proxy.Name}\" has mode {ProxyModes.Of(proxy)}, the backend \"{name}\" mode {ProxyModes.Of(target)}",
                    target.Where,
                    "the backend");
            }

            return;
        }

        state.Report.Add(HaproxyChecks.UnknownUseBackend, word.Location, $"no backend \"{name}\"{NameHint.For(state.Configuration, name, static proxy => proxy.HasBackend)}");
    }

    private static void CheckAction(AnalysisState state, ProxyDraft proxy, BoundLine line, ActionUse use)
    {
        switch (use.Spec.Name)
        {
            case "track-sc":
                CheckTable(state, proxy, line, use);
                break;
            case "do-resolve" when state.Configuration.FindSection(Section.Resolvers, use.Inside[1]) is null:
                state.Report.Add(HaproxyChecks.UnknownRuleResolvers, use.Name.Location, $"no resolvers section \"{use.Inside[1]}\"{NamesOf(state, Section.Resolvers, use.Inside[1])}");
                break;
            case "cache-use" or "cache-store" when First(use) is { Value: { } cache } word && !HasCache(state, proxy, cache):
                state.Report.Add(HaproxyChecks.UnknownRuleObject, word.Location, $"no cache \"{cache}\"{NamesOf(state, Section.Cache, cache)}");
                break;
            case "send-spoe-group" when First(use) is { Value: { } engine } word && !HasFilter(proxy, "spoe", "engine", engine):
                state.Report.Add(HaproxyChecks.UnknownRuleObject, word.Location, $"no \"filter spoe\" of \"{proxy.Name}\" has the engine \"{engine}\"");
                break;
            case "set-bandwidth-limit" when First(use) is { Value: { } limit } word && !HasFilter(proxy, "bwlim-in", "", limit) && !HasFilter(proxy, "bwlim-out", "", limit):
                state.Report.Add(HaproxyChecks.UnknownRuleObject, word.Location, $"no bandwidth limitation \"{limit}\" in \"{proxy.Name}\"");
                break;
            case "capture" when After(use, "id") is { Value: { } id } word:
                CheckCapture(state, proxy, use, word, id);
                break;
            case "deny" or "tarpit" or "return" when After(use, "errorfiles") is { Value: { } section } word && state.Configuration.FindSection(Section.HttpErrors, section) is null:
                state.Report.Add(HaproxyChecks.UnknownRuleObject, word.Location, $"no http-errors section \"{section}\"{NamesOf(state, Section.HttpErrors, section)}");
                break;
        }
    }

    private static void CheckErrorFiles(AnalysisState state, BoundLine line)
    {
        var words = line.Arguments;
        for (var at = 1; at < words.Length; at++)
        {
            if (words[at - 1].Value == "errorfiles" && words[at] is { Value: { } section } word && state.Configuration.FindSection(Section.HttpErrors, section) is null)
            {
                state.Report.Add(HaproxyChecks.UnknownRuleObject, word.Location, $"no http-errors section \"{section}\"{NamesOf(state, Section.HttpErrors, section)}");
            }
        }
    }

    private static void CheckTable(AnalysisState state, ProxyDraft proxy, BoundLine line, ActionUse use)
    {
        var word = After(use, "table");
        if (word is { Value: null } || (word is null && proxy.IsOpen))
        {
            return;
        }

        var name = word?.Value ?? proxy.Name;
        if (!StickTables.Exists(state.Configuration, name))
        {
            state.Report.Add(
                HaproxyChecks.BadTrackedCounter,
                word?.Location ?? line.Where,
                word is null ? $"\"{name}\" has no stick table; add a \"stick-table\" line or say \"table <name>\"" : $"no stick table \"{name}\"{NameHint.For(state.Configuration, name, static other => other.StickTable is not null)}");
        }
    }

    private static void CheckCapture(AnalysisState state, ProxyDraft proxy, ActionUse use, ConfigWord word, string id)
    {
        // A backend counts on the slots of whatever frontend it serves.
        if (!proxy.HasFrontend || proxy.IsOpen || !int.TryParse(id, out var index))
        {
            return;
        }

        var side = use.Set == RuleSet.HttpRequest ? "request" : "response";
        var lines = RuleLines.WithDefaults(proxy).ToList();
        var slots = lines.Count(candidate =>
            candidate.Name == $"capture {side} header"
            || (candidate.Name == "declare capture" && candidate.Arguments is [{ Value: { } which }, ..] && which == side)
            || candidate.Name == $"declare capture {side}"
            || (side == "request" && candidate.Parts?.Action is { Spec.Name: "capture", Set: RuleSet.HttpRequest or RuleSet.TcpContent } other && After(other, "len") is not null));
        if (index >= slots && lines.TrueForAll(static candidate => candidate.Name != "declare" && candidate.Name != "capture"))
        {
            state.Report.Add(HaproxyChecks.BadCaptureRule, word.Location, $"no capture {side} slot {id}; \"{proxy.Name}\" declares {slots}");
        }
    }

    private static bool HasCache(AnalysisState state, ProxyDraft proxy, string name) =>
        state.Configuration.FindSection(Section.Cache, name) is not null || HasFilter(proxy, "fcgi-app", "", name);

    /// <summary>A filter line of the proxy: its kind, then the name, after <paramref name="before"/> when that is not empty.</summary>
    private static bool HasFilter(ProxyDraft proxy, string kind, string before, string name)
    {
        foreach (var line in proxy.Lines)
        {
            if (!line.Name.StartsWith("filter", StringComparison.Ordinal))
            {
                continue;
            }

            var words = line.Line.Words;
            for (var at = 1; at < words.Length; at++)
            {
                var isName = words[at].Value is null || words[at].Value == name;
                if (isName && words.Any(word => word.Value == kind) && (before.Length == 0 || words[at - 1].Value == before))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string NamesOf(AnalysisState state, Section kind, string name) =>
        Hint.For(name, state.Configuration.Sections.Where(section => section.Kind == kind).Select(static section => section.Name).ToArray());

    private static ConfigWord? First(ActionUse use) => use.Words is [var word, ..] ? word : null;

    private static ConfigWord? After(ActionUse use, string keyword)
    {
        var at = Array.FindLastIndex(use.Words, word => word.Value == keyword);
        return at >= 0 && at + 1 < use.Words.Length ? use.Words[at + 1] : null;
    }
}

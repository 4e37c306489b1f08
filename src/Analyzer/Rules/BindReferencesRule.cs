using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0307, CFG0310: numbers of listeners that are taken, and protocols that do not fit the mode.</summary>
internal sealed class BindReferencesRule : IRule
{
    public void Check(AnalysisState state)
    {
        var ids = new Dictionary<string, BindDraft>(StringComparer.Ordinal);
        var seen = new Dictionary<BindParams, int>(ReferenceEqualityComparer.Instance);
        foreach (var proxy in state.Configuration.Proxies)
        {
            ids.Clear();
            seen.Clear();
            foreach (var bind in proxy.Binds)
            {
                seen[bind.Params] = seen.GetValueOrDefault(bind.Params) + 1;
                CheckId(state, ids, bind, seen[bind.Params]);
                if (seen[bind.Params] == 1 && !proxy.IsOpen && proxy.ModeText is "tcp" or "http"
                    && bind.Params.Last("proto") is { Value: { } name } proto && !Multiplexers.Fits(name, proxy.ModeText, isFrontend: true))
                {
                    state.Report.Add(HaproxyChecks.BadBindProto, proto.Where, $"\"proto {name}\" does not fit a frontend of mode {proxy.ModeText}");
                }
            }
        }
    }

    private static void CheckId(AnalysisState state, Dictionary<string, BindDraft> ids, BindDraft bind, int addresses)
    {
        if (bind.Params.Last("id") is not { Value: { } text } id)
        {
            return;
        }

        if (addresses > 1)
        {
            state.Report.Add(HaproxyChecks.BadBindNumber, id.Where, "\"id\" is for one listener, and the line has several addresses");
        }
        else if (!ids.TryAdd(text, bind))
        {
            state.Report.Add(HaproxyChecks.BadBindNumber, id.Where, $"the id {text} is taken already", ids[text].Address.Where, "by this listener");
        }
    }
}

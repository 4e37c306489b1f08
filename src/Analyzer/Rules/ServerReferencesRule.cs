using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0253, CFG0261, CFG0272, CFG0437: what a server line names must exist: the server it tracks, its resolvers, its checks, a free number.</summary>
internal sealed class ServerReferencesRule : IRule
{
    /// <summary>From this version on servers may track across backends that treat 404 differently.</summary>
    private const int TrackIgnores404 = 304;

    public void Check(AnalysisState state)
    {
        var ids = new Dictionary<long, ServerDraft>();
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.HasBackend)
            {
                continue;
            }

            ids.Clear();
            foreach (var server in proxy.Servers)
            {
                CheckId(state, ids, server);
                CheckSection(state, server, "resolvers", Section.Resolvers, HaproxyChecks.UnknownResolvers);
                CheckSection(state, server, "healthcheck", Section.Healthcheck, HaproxyChecks.UnknownHealthcheck);
                CheckTrack(state, proxy, server);
            }
        }
    }

    private static void CheckId(AnalysisState state, Dictionary<long, ServerDraft> ids, ServerDraft server)
    {
        if (server.IsFromTemplate || server.Params.Last("id") is not { Value: { } text } id || !long.TryParse(text, out var number) || number < 1)
        {
            return;
        }

        if (!ids.TryAdd(number, server))
        {
            state.Report.Add(
                HaproxyChecks.BadServerId, id.ValueWhere, $"the id {number} is the one of server \"{ids[number].Name}\" already", ids[number].NameWhere, "that server");
        }
    }

    private static void CheckSection(AnalysisState state, ServerDraft server, string parameter, Section kind, DiagnosticDescriptor check)
    {
        if (server.Params.Last(parameter) is not { Arguments: [{ Text: { } name } word] } || state.Configuration.FindSection(kind, name) is not null
            || (kind == Section.Resolvers && name == "default") || state.Configuration.IsOpen)
        {
            return;
        }

        var names = state.Configuration.Sections.Where(section => section.Kind == kind).Select(section => section.Name).ToArray();
        state.Report.Add(check, word.Location, $"no {SectionNames.Of(kind)} section \"{name}\"{Hint.For(name, names)}");
    }

    private static void CheckTrack(AnalysisState state, ProxyDraft proxy, ServerDraft server)
    {
        if (server.Params.Last("track") is not { Arguments: [{ Text: { } target } word] } track || server.Params.IsOpen)
        {
            return;
        }

        if (server.Params.Check)
        {
            state.Report.Add(HaproxyChecks.BadTrack, track.IsInherited ? server.NameWhere : track.Where, $"server \"{server.Name}\" is checked and can't track another one too");
            return;
        }

        if (ProblemOf(state, proxy, server, target) is { } problem && !state.Configuration.IsOpen)
        {
            state.Report.Add(HaproxyChecks.BadTrack, track.IsInherited ? server.NameWhere : word.Location, $"server \"{server.Name}\" can't track \"{target}\"{problem}");
        }
    }

    private static string? ProblemOf(AnalysisState state, ProxyDraft proxy, ServerDraft server, string target)
    {
        if (Find(state, proxy, target, out var hint) is not { } found)
        {
            return hint;
        }

        var seen = new HashSet<ServerDraft>(ReferenceEqualityComparer.Instance) { server };
        var (backend, tracked) = found;
        while (tracked.Params.Last("track") is { Arguments: [{ Text: { } next }] })
        {
            if (!seen.Add(tracked))
            {
                return "; the servers track each other in a circle";
            }

            if (Find(state, backend, next, out _) is not { } further)
            {
                return null;
            }

            (backend, tracked) = further;
        }

        if (ReferenceEquals(tracked, server) || seen.Contains(tracked))
        {
            return "; the servers track each other in a circle";
        }

        if (!tracked.Params.Check && !tracked.Params.IsOn("agent-check", "no-agent-check") && !tracked.Params.IsOpen)
        {
            return "; that server is not checked";
        }

        return state.Version < TrackIgnores404 && Soft404(proxy) != Soft404(backend) ? "; only one of the two backends has \"http-check disable-on-404\"" : null;
    }

    private static (ProxyDraft Backend, ServerDraft Server)? Find(AnalysisState state, ProxyDraft proxy, string target, out string hint)
    {
        var slash = target.IndexOf('/');
        var backend = slash < 0 ? proxy : state.Configuration.FindBackend(target[..slash]);
        var name = target[(slash + 1)..];
        if (backend is null)
        {
            hint = $"; no backend \"{target[..slash]}\"{NameHint.For(state.Configuration, target[..slash], static candidate => candidate.HasBackend)}";
            return null;
        }

        var server = backend.Servers.Find(candidate => candidate.Name == name);
        hint = server is null ? $"; \"{backend.Name}\" has no server \"{name}\"" : "";
        return server is null ? null : (backend, server);
    }

    private static bool Soft404(ProxyDraft proxy) =>
        (proxy.Defaults?.Lines.Exists(Is404) ?? false) || proxy.Lines.Exists(Is404);

    private static bool Is404(BoundLine line) =>
        line.Name == "http-check disable-on-404" || (line.Name == "http-check" && line.Arguments is [{ Value: "disable-on-404" }, ..]);
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HP-SMP-04: sample expressions that name a proxy, server, table or userlist that does not exist.</summary>
internal sealed class ReferenceRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var reference in state.References)
        {
            if (Problem(state.Configuration, reference) is { } problem)
            {
                state.Report.Add(HaproxyChecks.UnknownReference, reference.Where, problem);
            }
        }
    }

    private static string? Problem(Configuration configuration, PendingReference reference)
    {
        var owner = reference.Owner;
        if (reference.Name is null)
        {
            return owner is null or { IsDefaults: true } || configuration.IsOpen ? null : OwnProblem(owner, reference);
        }

        var name = reference.Name;
        return reference.Kind switch
        {
            ReferenceKind.Backend when configuration.FindBackend(name) is null => Missing(configuration, "backend", name, static proxy => proxy.HasBackend),
            ReferenceKind.Frontend when configuration.Proxies.Find(proxy => proxy.Name == name && proxy.HasFrontend) is null =>
                Missing(configuration, "frontend", name, static proxy => proxy.HasFrontend),
            ReferenceKind.Table when !StickTables.Exists(configuration, name) => Missing(configuration, "table", name, StickTables.IsIn),
            ReferenceKind.Userlist when configuration.FindSection(Section.Userlist, name) is null && !configuration.IsOpen => $"no userlist \"{name}\"",
            ReferenceKind.Server => ServerProblem(configuration, owner, name),
            _ => null,
        };
    }

    private static string? OwnProblem(ProxyDraft owner, PendingReference reference) => reference.Kind switch
    {
        ReferenceKind.Backend when !owner.HasBackend => $"\"{reference.What}\" without argument means this proxy, which is no backend",
        ReferenceKind.Frontend when !owner.HasFrontend => $"\"{reference.What}\" without argument means this proxy, which is no frontend",
        ReferenceKind.Table when !StickTables.IsIn(owner) && !owner.IsOpen => $"\"{reference.What}\" without table means the one of this proxy, which has none",
        _ => null,
    };

    private static string? ServerProblem(Configuration configuration, ProxyDraft? owner, string name)
    {
        var slash = name.IndexOf('/');
        var proxy = slash < 0 ? owner : configuration.FindBackend(name[..slash]);
        if (slash >= 0 && proxy is null)
        {
            return Missing(configuration, "backend", name[..slash], static candidate => candidate.HasBackend);
        }

        // Names of a server-template are made from numbers.
        if (proxy is null or { IsDefaults: true } or { IsOpen: true } || proxy.Lines.Exists(static line => line.Name == "server-template"))
        {
            return null;
        }

        var server = name[(slash + 1)..];
        return proxy.Servers.Exists(candidate => candidate.Name == server)
            ? null
            : $"no server \"{server}\" in \"{proxy.Name}\"{NameHint.For(configuration, server, proxy.Servers.Select(static candidate => candidate.Name))}";
    }

    private static string? Missing(Configuration configuration, string what, string name, Func<ProxyDraft, bool> isOne) =>
        configuration.IsOpen && configuration.FindProxy(name) is null
            ? null
            : $"no {what} \"{name}\"{NameHint.For(configuration, name, isOne, longestList: 0)}";
}

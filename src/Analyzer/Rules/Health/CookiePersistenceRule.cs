using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8008, CFG8011: cookies by which clients come back to their server, and servers without, or with the same, value.</summary>
internal sealed class CookiePersistenceRule : IRule
{
    public static readonly DiagnosticDescriptor WithoutValue =
        new("CFG8008", "cookie-without-server-cookie", Severity.Error, "A persistence cookie where no server has a value for it.");

    public static readonly DiagnosticDescriptor DuplicateValue =
        new("CFG8011", "duplicate-server-cookie-value", Severity.Warning, "Two active servers with one cookie value.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || proxy.Servers.Count < 2)
            {
                continue;
            }

            if (proxy.Lines.FindLast(static line => line.Name == "cookie") is { IsNegated: false } cookie && !IsDynamic(cookie)
                && proxy.Servers.TrueForAll(static server => !server.Params.Has("cookie") && !server.Params.IsOpen && !server.IsFromTemplate))
            {
                state.Report.Add(
                    WithoutValue, cookie.Where, $"no server of \"{proxy.Name}\" has a value for the cookie, so that clients never come back to their server; add \"cookie <value>\" to each",
                    Fixing.AddToServers(proxy.Servers, static server => $"cookie {server.Name}", "Add the servers' names as values"));
            }

            CheckValues(state, proxy);
        }
    }

    /// <summary>The values are made from addresses, or a word is not known.</summary>
    private static bool IsDynamic(BoundLine cookie) => cookie.Line.IsOpen || cookie.Line.Words.Any(static word => word.Value is null or "dynamic");

    private static void CheckValues(AnalysisState state, ProxyDraft proxy)
    {
        var values = new Dictionary<string, ServerDraft>(StringComparer.Ordinal);
        foreach (var server in proxy.Servers)
        {
            // A backup server may well go on with the clients of the one that it stands in for.
            if (server.Params.Backup || server.Params.Disabled || server.IsFromTemplate
                || server.Params.Last("cookie") is not { IsInherited: false, Value: { } value } cookie || values.TryAdd(value, server))
            {
                continue;
            }

            state.Report.Add(
                DuplicateValue,
                cookie.ValueWhere,
                $"server \"{server.Name}\" has the cookie value of server \"{values[value].Name}\", which gets its clients when they come back",
                values[value].NameWhere,
                "this server");
        }
    }
}

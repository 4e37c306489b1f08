using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>
/// CFG1004: a backend that nothing leads to. Any mention of its name counts. Where names are made while requests are served, or
/// frontends stand in other files, nobody knows, and the rule keeps quiet.
/// </summary>
internal sealed class BackendUnusedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1004", "backend-unused", Severity.Warning, "A backend that nothing leads to.");

    public void Check(AnalysisState state)
    {
        var configuration = state.Configuration;
        if (configuration.IsOpen || !configuration.Proxies.Exists(static proxy => proxy.HasFrontend && !proxy.HasBackend)
            || configuration.Proxies.Exists(static proxy => proxy.IsOpen) || state.Index.Named("use_backend").Any(static placed => IsDynamic(placed.Line))
            || NameMentions.HasForeignCode(configuration))
        {
            return;
        }

        var unused = new Dictionary<string, ProxyDraft>(StringComparer.Ordinal);
        foreach (var proxy in configuration.Proxies)
        {
            if (proxy.Section == Section.Backend && !proxy.Own.Contains("disabled"))
            {
                unused.TryAdd(proxy.Name, proxy);
            }
        }

        foreach (var line in NameMentions.Lines(configuration))
        {
            // A server is often called like its backend.
            NameMentions.RemoveFrom(unused, line, line.ArgumentsAt + (line.Name == "server" ? 1 : 0));
        }

        foreach (var proxy in unused.Values)
        {
            state.Report.Add(Descriptor, proxy.Where, $"nothing leads to backend \"{ConfigWord.Decode(proxy.Name)}\": no use_backend, no default_backend, no use of its table");
        }
    }

    private static bool IsDynamic(BoundLine line) =>
        line.Arguments is not [{ Value: { } name }, ..] || name.Contains('%', StringComparison.Ordinal);
}

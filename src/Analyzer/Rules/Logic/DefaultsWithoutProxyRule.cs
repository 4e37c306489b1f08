using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>CFG1042: a defaults section without name that no proxy starts from, and an empty one that takes the settings of the one before away.</summary>
internal sealed class DefaultsWithoutProxyRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1042", "empty-or-duplicate-defaults", Severity.Info, "A defaults section that gives nothing to any proxy.");

    public void Check(AnalysisState state)
    {
        var configuration = state.Configuration;
        if (configuration.IsOpen || configuration.Proxies.Count == 0)
        {
            return;
        }

        var used = configuration.Proxies.Concat(configuration.Defaults).Select(static proxy => proxy.Defaults).OfType<ProxyDraft>().ToHashSet(ReferenceEqualityComparer.Instance);
        ProxyDraft? before = null;
        foreach (var defaults in configuration.Defaults)
        {
            if (defaults.Name.Length == 0 && !defaults.IsOpen)
            {
                Check(state, defaults, used.Contains(defaults), before);
            }

            before = defaults;
        }
    }

    private static void Check(AnalysisState state, ProxyDraft defaults, bool isUsed, ProxyDraft? before)
    {
        if (!isUsed)
        {
            var why = before is null ? "no proxy starts from this defaults section" : "no proxy follows this defaults section before the next one or the end";
            state.Report.Add(Descriptor, defaults.Where, $"{why}, so that its lines have no effect; delete it, or put it before the proxies it is for");
        }
        else if (defaults.Own.Count == 0 && before is { Own.Count: > 0 })
        {
            state.Report.Add(
                Descriptor,
                defaults.Where,
                "this empty defaults section takes the settings of the one before from all proxies after it; delete it, or name them by \"from\"",
                before.Where,
                "settings that end here");
        }
    }
}

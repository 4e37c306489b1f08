using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG1002: frontends whose own limits together are above that of the process. Limits from a defaults section share nothing out.</summary>
internal sealed class FrontendMaxconnSumRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1002", "sum-of-frontend-maxconn-exceeds-global", Severity.Info, "Limits of frontends that are above that of the process together.");

    public void Check(AnalysisState state)
    {
        if (state.Configuration.Global.Maxconn is not { IsKnown: true, Value: > 0 } global)
        {
            return;
        }

        var limited = state.Configuration.Proxies.FindAll(static proxy => proxy.HasFrontend && proxy.Own.Contains("maxconn") && proxy.Maxconn is { IsKnown: true, Value: > 0 });
        var sum = limited.Sum(static proxy => (long)(proxy.Maxconn?.Value ?? 0));
        if (limited.Count > 1 && sum > global.Value && limited.TrueForAll(proxy => proxy.Maxconn?.Value <= global.Value))
        {
            state.Report.Add(
                Descriptor,
                global.Where,
                string.Create(CultureInfo.InvariantCulture, $"the maxconn of {limited.Count} frontends add up to {sum}, above these {global.Value}, so that busy ones leave nothing for the others; raise this one or lower theirs"),
                limited[0].Maxconn?.Where ?? global.Where,
                "the first of them");
        }
    }
}

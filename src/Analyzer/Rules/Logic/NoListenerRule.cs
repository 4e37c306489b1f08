using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>CFG1065: nothing listens. HAProxy's check passes since 3.0, its start ends at once.</summary>
internal sealed class NoListenerRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1065", "no-listener-at-all", Severity.Error, "A configuration in which nothing listens.");

    private static readonly DiagnosticDescriptor OfPart = Descriptor with { IsOffByDefault = true };

    public void Check(AnalysisState state)
    {
        var configuration = state.Configuration;
        if (state.Target < RefusedWithoutListenerRule.CheckPassesSince || configuration.IsOpen || configuration.Proxies.Count == 0 || configuration.Proxies.Exists(static proxy => proxy.IsOpen)
            || configuration.Global.Lines.Exists(static line => line.Name.StartsWith("stats socket", StringComparison.Ordinal) || line.Name is "lua-load" or "lua-load-per-thread")
            || configuration.Sections.Exists(static section => section.Kind is Section.LogForward or Section.Peers))
        {
            return;
        }

        // A frontend without bind line has been told already.
        if (configuration.Proxies.TrueForAll(static proxy => !proxy.HasFrontend || IsOff(proxy)))
        {
            // Without settings of the process it may be a part of a configuration, as from a folder of them.
            var isWhole = configuration.Global.Seen.Count > 0 && configuration.Defaults.Count > 0;
            state.Report.Add(
                isWhole ? Descriptor : OfPart,
                configuration.Proxies[0].Where,
                "nothing in this configuration listens, and HAProxy ends at once when it starts; add a frontend with a bind line, or lint all parts of a configuration together by \"-f\"");
        }
    }

    private static bool IsOff(ProxyDraft proxy) => proxy.Lines.Exists(static line => line is { Name: "disabled", IsNegated: false });
}

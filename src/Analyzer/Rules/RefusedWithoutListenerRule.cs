using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>
/// CFG0471: nothing listens. HAProxy 2.6 refuses such a file when it checks it; 3.5 does so only when it starts. It says it of files without other errors. Fragments of a configuration
/// that is spread over several files draw this when they are linted alone, as HAProxy refuses them alone.
/// </summary>
internal sealed class RefusedWithoutListenerRule : IRule
{
    /// <summary>From this version on the check passes.</summary>
    public const int CheckPassesSince = 300;

    public void Check(AnalysisState state)
    {
        if (!(state.Target < CheckPassesSince) || state.Configuration.IsOpen || state.Files is not [{ Source: var source }, ..]
            || IsListening(state.Configuration) || state.Report.Items.Any(static item => item.Descriptor.Number < 1000 && item.Severity == Severity.Error))
        {
            return;
        }

        state.Report.Add(HaproxyChecks.NoListener, new Location(source, new TextSpan(0, 0)), "no section listens: there is no bind line that is in use, and HAProxy will not start");
    }

    private static bool IsListening(Configuration configuration) =>
        configuration.Proxies.Exists(static proxy => proxy.Binds.Count > 0 && !IsDisabled(proxy))
        || configuration.Global.Lines.Exists(static line => line.Name is "stats socket" or "master-worker")
        || configuration.Sections.Exists(MayListen);

    /// <summary>A peers section listens for the local peer, and nobody knows here whether it has it.</summary>
    private static bool MayListen(SectionDraft section) => section.Kind switch
    {
        Section.Peers => section.Lines.FindLast(static line => line.Name is "disabled" or "enabled")?.Name != "disabled",
        Section.LogForward => section.Lines.Exists(static line => line.Name is "bind" or "dgram-bind"),
        _ => false,
    };

    private static bool IsDisabled(ProxyDraft proxy) =>
        proxy.Lines.FindLast(static line => line.Name is "disabled" or "enabled")?.Name == "disabled";
}

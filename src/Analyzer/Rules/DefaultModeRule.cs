using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>A proxy without <c>mode</c> is a TCP proxy (section 4.2), which is not compiled yet.</summary>
internal sealed class DefaultModeRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.Mode is null && !proxy.IsOpen)
            {
                SupportReport.NotYet(
                    state, proxy.Where, $"the mode of \"{proxy.Name}\" is \"tcp\" for want of a mode line, and \"mode tcp\" is not compiled yet");
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0092: a log format in a frontend that logs nowhere.</summary>
internal sealed class LogFormatWithoutLogRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var isLogged = proxy.Logs.Any(log => log.Target is not null || state.Configuration.Global.Logs.Count > 0);
            if (proxy is { HasFrontend: true, LogFormat: { } format, IsOpen: false } && !isLogged && !state.Configuration.IsOpen)
            {
                state.Report.Add(
                    HaproxyChecks.LogFormatWithoutLog, format.Where, $"\"option {format.Value}\" has no effect: \"{proxy.Name}\" has no log target");
            }
        }
    }
}

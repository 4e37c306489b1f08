using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6009: log targets whose level is above <c>info</c>, which requests are logged with.</summary>
internal sealed class LogLevelHidesTrafficRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6009", "log-level-debug", Severity.Info, "The log level leaves out every request.");

    private static readonly string[] Quiet = ["emerg", "alert", "crit", "err", "warning", "notice"];

    public void Check(AnalysisState state)
    {
        var targets = state.Configuration.Global.Lines.Select(LogWords.Of).OfType<LogWords>().ToArray();
        var isUsed = state.Configuration.Proxies.Exists(static proxy => proxy.HasFrontend && proxy.Logs.Exists(static log => log.Target is null))
            || state.Configuration.Defaults.Exists(static defaults => defaults.Logs.Exists(static log => log.Target is null));
        if (targets.Length > 0 && isUsed && !state.Configuration.IsOpen
            && Array.TrueForAll(targets, static target => target.Level?.Value is { } level && Array.IndexOf(Quiet, level) >= 0)
            && targets[^1].Level is { } word)
        {
            state.Report.Add(
                Descriptor,
                word.Location,
                $"level \"{word.Shown}\" leaves requests out, which are logged at \"info\": \"log global\" tells nothing of them; write \"info\"",
                [new Fix("Write info", FixSafety.Suggested, [new TextEdit(word.Location.Span, "info")])]);
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>Proxies that need a timeout and have none, of their own or by their defaults section.</summary>
/// <param name="name">Without the word <c>timeout</c>.</param>
/// <param name="consequence">What comes of it.</param>
/// <param name="time">A time that suits most.</param>
internal abstract class MissingTimeoutRule(DiagnosticDescriptor rule, string name, string consequence, string time) : IRule
{
    public bool IsOpinion => rule.IsOffByDefault;

    public void Check(AnalysisState state)
    {
        var line = $"timeout {name} {time}";
        Absence.Report(
            state,
            rule,
            state.Configuration.Proxies.Where(proxy => !Timeouts.IsSet(proxy, name) && IsNeeded(proxy)),
            $"\"timeout {name}\"",
            $"{consequence}; add \"{line}\"",
            line);
    }

    protected abstract bool IsNeeded(ProxyDraft proxy);
}

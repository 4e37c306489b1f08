using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3013: <c>retry-on</c> for cases in which the server may have done the work, without an exception for POST.</summary>
internal sealed class RetryOnNonIdempotentRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3013", "retry-on-non-idempotent", Severity.Warning, "Requests that change something are sent twice.");

    public void Check(AnalysisState state)
    {
        foreach (var (section, line) in state.Index.Named("retry-on"))
        {
            if (section.Mentions("http-request") && Disables(section))
            {
                continue;
            }

            foreach (var word in line.Arguments)
            {
                if (word.Value is "all-retryable-errors" or "response-timeout" or "empty-response" or "junk-response")
                {
                    state.Report.Add(
                        Descriptor,
                        word.Location,
                        $"\"retry-on {word.Shown}\" sends a POST again that the server may have carried out; add \"http-request disable-l7-retry if METH_POST\"",
                        section is { IsDefaults: true, Name: "" }
                            ? []
                            : Fixing.AddLineAfter(line, "http-request disable-l7-retry if METH_POST", "Add \"http-request disable-l7-retry if METH_POST\"", FixSafety.Suggested));
                    break;
                }
            }
        }
    }

    private static bool Disables(ProxyDraft section) =>
        RuleLines.WithDefaults(section).Any(static line => line.Parts?.Action?.Name.Value == "disable-l7-retry");
}

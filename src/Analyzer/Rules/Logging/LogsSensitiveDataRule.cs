using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6005: headers that hold credentials are written to the log.</summary>
internal sealed class LogsSensitiveDataRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6005", "logs-sensitive-data", Severity.Warning, "Passwords or session cookies in log lines.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.NamedAny("capture request header", "capture response header"))
        {
            if (line.Arguments is [{ Value: { } header } word, ..] && IsSecret(header))
            {
                Report(state, word.Location, word.Shown);
            }
        }

        foreach (var (_, line) in state.Index.NamedAny("log-format", "log-format-sd", "error-log-format").Concat(state.Index.Actions("capture")))
        {
            foreach (var expression in line.Parts?.AllExpressions() ?? [])
            {
                if (IsHeader(expression.Call) && expression.Converters.IsEmpty && IsSecret(expression.Call.Arguments[0].Text)
                    && !IsOfCondition(line, expression))
                {
                    Report(state, expression.Where, expression.Call.Arguments[0].Text);
                }
            }
        }
    }

    private static readonly string[] Secrets = ["authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "x-auth-token"];

    private static void Report(AnalysisState state, Location where, string header) => state.Report.Add(
        Descriptor, where, $"the header \"{header}\" holds credentials, which whoever reads the log can use; take it out, or log a hash of it");

    private static bool IsSecret(string header) => Array.Exists(Secrets, secret => secret.Equals(header, StringComparison.OrdinalIgnoreCase));

    private static bool IsHeader(SampleCall call) =>
        call is { Name: "hdr" or "req.hdr" or "req.fhdr" or "res.hdr" or "res.fhdr" or "capture.req.hdr", Arguments: not [] };

    private static bool IsOfCondition(BoundLine line, SampleExpression expression) =>
        (line.Parts?.Condition?.Terms ?? []).Any(term => ReferenceEquals(term.Test?.Expression, expression));
}

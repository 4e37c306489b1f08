using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2030: a client that writes another address into each request is never limited.</summary>
internal sealed class SpoofableRateKeyRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2030", "rate-limit-key-spoofable", Severity.Warning, "Clients are counted by a header that they write.");

    private static readonly string[] Headers = ["x-forwarded-for", "x-real-ip", "x-client-ip", "true-client-ip", "forwarded"];

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Index.Actions("track-sc").Count > 0 ? state.Configuration.Proxies : [])
        {
            if (!proxy.HasFrontend || proxy.IsOpen || RuleLines.WithDefaults(proxy).Any(static line => Array.Exists(Headers, header => RuleLines.ChangesHeader(line, header))))
            {
                continue;
            }

            var acls = proxy.Acls;
            foreach (var line in proxy.Lines)
            {
                if (line.Parts is { Action.Spec.Name: "track-sc", Expressions: [var key, ..] } parts
                    && RuleLines.RequestHeader(key) is { } header && Array.IndexOf(Headers, header) >= 0
                    && !RuleLines.Tests(parts.Condition, acls).Any(static test => test.Expression.Call.Name == "src"))
                {
                    state.Report.Add(Descriptor, key.Where, $"clients write \"{header}\" themselves and so are never limited; count by \"src\", or only if \"src\" is a known proxy");
                }
            }
        }
    }
}

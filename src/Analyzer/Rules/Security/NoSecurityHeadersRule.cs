using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2025: headers by which browsers protect users, which nothing here sets; often the application does.</summary>
internal sealed class NoSecurityHeadersRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2025", "missing-security-headers", Severity.Info, "Headers that protect users are not set here.") { IsOffByDefault = true };

    private static readonly string[] Headers = ["X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy"];

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen || HttpFrontends.First(state) is not { } frontend)
        {
            return;
        }

        var missing = Headers.Where(header => !RuleLines.ChangesHeader(state, header)).ToArray();
        if (missing.Length > 0)
        {
            state.Report.Add(
                Descriptor,
                frontend.Where,
                $"responses get no {string.Join(", ", missing)} here; unless the application sets them, add \"http-response set-header {missing[0]} …\"");
        }
    }
}

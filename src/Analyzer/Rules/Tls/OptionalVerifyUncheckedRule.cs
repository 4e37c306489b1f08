using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5010: clients without certificate get the same as those with one.</summary>
internal sealed class OptionalVerifyUncheckedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5010", "verify-optional-unchecked", Severity.Warning, "Client certificates are asked for and never looked at.");

    public void Check(AnalysisState state)
    {
        var first = state.Configuration.Proxies.SelectMany(static proxy => proxy.Binds).Select(static bind => bind.Params.Last("verify"))
            .FirstOrDefault(static verify => verify?.Value == "optional");
        if (first is null || state.Configuration.IsOpen || IsLookedAt(state))
        {
            return;
        }

        state.Report.Add(
            Descriptor, first.Where, "\"verify optional\" lets in clients without certificate and nothing looks at \"ssl_c_used\"; add a rule, or use \"verify required\"");
    }

    private static bool IsLookedAt(AnalysisState state) =>
        state.Index.Expressions.Exists(static placed => RuleLines.LooksAtClientCertificate(placed.Expression))
        || state.Index.All.Exists(static placed =>
            placed.Line.Arguments.ToArray().Any(static word => word.Value is null || word.Value.Contains("ssl_c_", StringComparison.Ordinal)))
        || state.Configuration.Proxies.SelectMany(static proxy => proxy.Servers).Any(static server =>
            server.Params.Parameters.Exists(static parameter => parameter.Name.StartsWith("send-proxy-v2-ssl", StringComparison.Ordinal)));
}

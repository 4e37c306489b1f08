using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5011: the listener takes any certificate, forged ones included.</summary>
internal sealed class IgnoredCertificateErrorsRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5011", "crt-ignore-err-all", Severity.Error, "All errors of client certificates are ignored.");

    public void Check(AnalysisState state)
    {
        foreach (var parameter in state.Configuration.Proxies.SelectMany(static proxy => proxy.Binds).SelectMany(static bind => bind.Params.Parameters))
        {
            if (parameter is { Name: "crt-ignore-err" or "ca-ignore-err", Value: { } errors } && Array.IndexOf(errors.Split(','), "all") >= 0)
            {
                state.Report.Add(
                    Descriptor, parameter.Where, $"\"{parameter.Name} all\" accepts client certificates that are expired, revoked or made by anyone; name the errors to ignore");
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2019: whoever connects to a listener with <c>accept-proxy</c> writes its own source address.</summary>
internal sealed class PublicAcceptProxyRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2019", "accept-proxy-untrusted", Severity.Info, "Clients may say what their address is.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var bind = proxy.IsOpen
                ? null
                : proxy.Binds.Find(static bind => bind.Params.Has("accept-proxy") && Listeners.Parse(bind) is { IsAny: true });
            if (bind?.Params.Last("accept-proxy") is { } parameter)
            {
                state.Report.Add(
                    Descriptor,
                    parameter.Where,
                    $"whoever reaches \"{bind.Address.Value}\" may write its own source address; use \"tcp-request connection expect-proxy layer4 if {{ src <proxy> }}\" instead");
            }
        }
    }
}

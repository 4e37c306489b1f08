using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>Which hooks a proxy has. A hook without a line behind it is left null and costs nothing.</summary>
internal sealed record ProxyHooks(bool HasRequest, bool HasResponse)
{
    public static ProxyHooks Of(ProcessPlan plan, ProxyPlan proxy) => new(
        proxy.HasFrontend() && (proxy.DefaultBackend >= 0 || proxy.RequestCaptures.Count > 0 || ForwardforEmitter.Applies(plan, proxy)),
        proxy.HasFrontend() && proxy.ResponseCaptures.Count > 0);

    public void Emit(CodeWriter code)
    {
        code.Blank();
        if (HasRequest)
        {
            code.Line("proxy.Request = &Request;");
        }

        if (HasResponse)
        {
            code.Line("proxy.Response = &Response;");
        }
    }
}

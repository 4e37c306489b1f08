using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>The frontend's rules, in HAProxy's order: captures, then the choice of the backend, then what is added to the head.</summary>
internal static class RequestEmitter
{
    public static void Emit(CodeWriter code, ProcessPlan plan, ProxyPlan proxy, ProxyNames names)
    {
        code.Blank();
        code.Open("private static Verdict Request(ref Stream stream, int resumeAt)");
        CaptureEmitter.EmitRequest(code, proxy);
        if (proxy.DefaultBackend >= 0)
        {
            var origin = proxy.DefaultBackendOrigin ?? proxy.Origin;
            code.From(origin, $"stream.UseBackend({names[proxy.DefaultBackend]}.Index);");
        }

        ForwardforEmitter.Emit(code, plan, proxy);
        code.Blank();
        code.Line("return Verdict.Done;");
        code.Close();
    }
}

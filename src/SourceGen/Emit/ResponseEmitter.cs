using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>What the frontend does with a response's head.</summary>
internal static class ResponseEmitter
{
    public static void Emit(CodeWriter code, ProxyPlan proxy)
    {
        code.Blank();
        code.Open("private static Verdict Response(ref Stream stream, int resumeAt)");
        CaptureEmitter.EmitResponse(code, proxy);
        code.Blank();
        code.Line("return Verdict.Done;");
        code.Close();
    }
}

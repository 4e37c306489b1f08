using System.Globalization;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary><c>capture request header</c> and <c>capture response header</c>: each line is a slot, counted from 0.</summary>
internal static class CaptureEmitter
{
    public static void EmitLengths(CodeWriter code, ProxyPlan proxy)
    {
        EmitLengths(code, "RequestCaptureLengths", proxy.RequestCaptures);
        EmitLengths(code, "ResponseCaptureLengths", proxy.ResponseCaptures);
    }

    public static void EmitRequest(CodeWriter code, ProxyPlan proxy) =>
        EmitCalls(code, "capture:request-header", proxy.RequestCaptures);

    public static void EmitResponse(CodeWriter code, ProxyPlan proxy) =>
        EmitCalls(code, "capture:response-header", proxy.ResponseCaptures);

    private static void EmitLengths(CodeWriter code, string list, EquatableArray<CapturePlan> captures)
    {
        foreach (var capture in captures)
        {
            code.From(capture.Origin, $"proxy.{list}.Add({CSharpLiteral.Number(capture.Length)});");
        }
    }

    private static void EmitCalls(CodeWriter code, string key, EquatableArray<CapturePlan> captures)
    {
        for (var slot = 0; slot < captures.Count; slot++)
        {
            var capture = captures[slot];
            var member = RuntimeNames.Get(key, capture.Origin);
            var header = CSharpLiteral.HeaderName(capture.Header);
            code.From(capture.Origin, string.Create(CultureInfo.InvariantCulture, $"{member.Code}(ref stream, {slot}, {header});"));
        }
    }
}

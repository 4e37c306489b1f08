using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary><c>retries</c> and <c>option redispatch</c>.</summary>
internal static class RetriesEmitter
{
    public static void Emit(CodeWriter code, ProxyPlan proxy)
    {
        if (proxy.Retries is { } retries)
        {
            code.From(retries.Origin, $"proxy.Retries = {ValueText.Number(retries)};");
        }

        if (proxy.RedispatchInterval is { } interval)
        {
            code.From(interval.Origin, $"proxy.RedispatchInterval = {ValueText.Number(interval)};");
        }
    }
}

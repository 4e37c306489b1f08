using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>Where a proxy logs to, and in which format.</summary>
internal static class LogEmitter
{
    public static void Emit(CodeWriter code, ProxyPlan proxy)
    {
        LogTargetEmitter.Emit(code, "proxy", proxy.Logs);
        if (!proxy.HasFrontend())
        {
            return; // A request is logged by its frontend; the backend's targets get its servers' state changes.
        }

        if (proxy.LogFormat is { } format)
        {
            code.From(format.Origin, $"proxy.Log = &{RuntimeNames.Get("log:" + format.Name, format.Origin).Code};");
        }
        else if (proxy.Logs.Count > 0)
        {
            code.Default(
                "without a log format: the short one (section 8.2.1)",
                $"proxy.Log = &{RuntimeNames.Get("log:default", proxy.Origin).Code};");
        }
    }
}

using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>Options that are plain switches, and <c>http-reuse</c>.</summary>
internal static class OptionsEmitter
{
    public static void Emit(CodeWriter code, ProxyPlan proxy)
    {
        foreach (var option in proxy.Options)
        {
            Switch(code, proxy, "option:", option);
        }

        if (proxy.HttpReuse is { } reuse)
        {
            Switch(code, proxy, "http-reuse:", reuse);
        }
    }

    private static void Switch(CodeWriter code, ProxyPlan proxy, string family, FlagPlan<string> flag)
    {
        var setting = RuntimeNames.Get(family + flag.Value, flag.Origin);
        if (setting.AppliesTo(proxy.Sides()))
        {
            code.From(flag.Origin, $"proxy.{setting.Member} = {setting.Value};");
        }
    }
}

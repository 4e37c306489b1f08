using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>The file of one proxy: a class with its settings and, where the configuration asks for them, its hooks.</summary>
internal static class ProxyFileEmitter
{
    public static string Emit(ProcessPlan plan, int index, ProxyNames names, string header)
    {
        var proxy = plan.Proxies[index];
        if (proxy.Mode != ProxyMode.Http)
        {
            throw new EmitException(proxy.Origin, "cfgc has no code for \"mode tcp\"");
        }

        var hooks = ProxyHooks.Of(plan, proxy);
        var code = new CodeWriter();
        code.Blank();
        code.Open($"internal static unsafe class {names[index]}");
        code.Line("/// <summary>The place of this proxy in the process; requests are sent to a backend by it.</summary>");
        code.Line($"public const int Index = {index};");
        code.Blank();
        EmitSettings(code, proxy, hooks);
        if (hooks.HasRequest)
        {
            RequestEmitter.Emit(code, plan, proxy, names);
        }

        if (hooks.HasResponse)
        {
            ResponseEmitter.Emit(code, proxy);
        }

        code.Close();
        return header + code;
    }

    private static void EmitSettings(CodeWriter code, ProxyPlan proxy, ProxyHooks hooks)
    {
        code.Open("public static ProxySettings Settings(StartValues start)");
        code.From(proxy.Origin, $"var proxy = {Head(proxy)};");
        if (proxy.HasFrontend())
        {
            BindEmitter.Emit(code, proxy);
        }

        if (proxy.HasBackend())
        {
            BalanceEmitter.Emit(code, proxy);
            ServerEmitter.Emit(code, proxy);
            HealthCheckEmitter.Emit(code, proxy);
            RetriesEmitter.Emit(code, proxy);
        }

        TimeoutsEmitter.Emit(code, proxy);
        OptionsEmitter.Emit(code, proxy);
        if (proxy.HasFrontend() || proxy.Logs.Count > 0)
        {
            LogEmitter.Emit(code, proxy);
        }

        if (proxy.HasFrontend())
        {
            CaptureEmitter.EmitLengths(code, proxy);
        }

        hooks.Emit(code);
        code.Blank();
        code.Line("return proxy;");
        code.Close();
    }

    private static Initializer Head(ProxyPlan proxy) => new Initializer("ProxySettings")
        .Set("Name", CSharpLiteral.Text(proxy.Name))
        .Set("Capabilities", $"ProxyCapabilities.{proxy.Kind}")
        .Line(proxy.Origin);
}

using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary><c>timeout</c> lines, each on the side where it has an effect.</summary>
internal static class TimeoutsEmitter
{
    public static void Emit(CodeWriter code, ProxyPlan proxy)
    {
        foreach (var (name, value) in Named(proxy.Timeouts))
        {
            if (value is null)
            {
                continue;
            }

            var setting = RuntimeNames.Get("timeout:" + name, value.Origin);
            if (setting.AppliesTo(proxy.Sides()))
            {
                code.From(value.Origin, $"proxy.{setting.Member} = {ValueText.TimeMs(value)};");
            }
        }
    }

    private static IEnumerable<(string Name, PlanValue<int>? Value)> Named(TimeoutsPlan timeouts) =>
    [
        ("client", timeouts.Client),
        ("http-request", timeouts.HttpRequest),
        ("http-keep-alive", timeouts.HttpKeepAlive),
        ("queue", timeouts.Queue),
        ("connect", timeouts.Connect),
        ("server", timeouts.Server),
        ("check", timeouts.Check),
        ("client-fin", timeouts.ClientFin),
        ("server-fin", timeouts.ServerFin),
        ("tunnel", timeouts.Tunnel),
        ("tarpit", timeouts.Tarpit),
    ];
}

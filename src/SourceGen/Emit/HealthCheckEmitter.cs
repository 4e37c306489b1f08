using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary><c>option httpchk</c>: the request of a health check.</summary>
internal static class HealthCheckEmitter
{
    public static void Emit(CodeWriter code, ProxyPlan proxy)
    {
        if (proxy.HealthCheck is not { } check)
        {
            return;
        }

        var version = check.Version is { } given ? ValueText.Text(given) : "null";
        code.From(
            check.Origin,
            $"proxy.HttpCheck = new HttpCheckSettings({ValueText.Text(check.Method)}, {ValueText.Text(check.Uri)}, {version});");
    }
}

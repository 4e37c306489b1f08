using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary><c>bind</c> lines, and the limits of what they accept.</summary>
internal static class BindEmitter
{
    public static void Emit(CodeWriter code, ProxyPlan proxy)
    {
        foreach (var bind in proxy.Binds)
        {
            var settings = new Initializer("BindSettings")
                .Text("Address", bind.Address)
                .Text("Name", bind.Name)
                .Number("Maxconn", bind.Maxconn)
                .Number("Backlog", bind.Backlog)
                .Line(bind.Origin);
            code.From(bind.Origin, $"proxy.Binds.Add({settings});");
        }

        if (proxy.Maxconn is { } maxconn)
        {
            code.From(maxconn.Origin, $"proxy.Maxconn = {ValueText.Number(maxconn)};");
        }

        if (proxy.Backlog is { } backlog)
        {
            code.From(backlog.Origin, $"proxy.Backlog = {ValueText.Number(backlog)};");
        }
    }
}

using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary><c>server</c> lines with <c>default-server</c> applied.</summary>
internal static class ServerEmitter
{
    public static void Emit(CodeWriter code, ProxyPlan proxy)
    {
        foreach (var server in proxy.Servers)
        {
            code.From(server.Origin, $"proxy.Servers.Add({Settings(server)});");
        }
    }

    private static Initializer Settings(ServerPlan server) => new Initializer("ServerSettings")
        .Set("Name", CSharpLiteral.Text(server.Name))
        .Text("Address", server.Address)
        .Number("Weight", server.Weight)
        .Number("Maxconn", server.Maxconn)
        .Number("Maxqueue", server.Maxqueue)
        .Flag("Backup", server.Backup)
        .Flag("Disabled", server.Disabled)
        .Flag("Check", server.Check)
        .TimeMs("InterMs", server.InterMs)
        .TimeMs("FastinterMs", server.FastinterMs)
        .TimeMs("DowninterMs", server.DowninterMs)
        .Number("Rise", server.Rise)
        .Number("Fall", server.Fall)
        .Number("CheckPort", server.CheckPort)
        .Text("CheckAddress", server.CheckAddress)
        .Line(server.Origin);
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8016: a database whose statements go to several servers in turn: fine for reading, not for writing.</summary>
internal sealed class SeveralWritersRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8016", "multiple-primary-writers", Severity.Info, "A database's connections are spread over several servers.");

    private const int MysqlPort = 3306;
    private const int PostgresPort = 5432;

    /// <summary>Names of sections that only read, and of clusters in which every server can write.</summary>
    private static readonly string[] Harmless = ["read", "slave", "replica", "secondar", "standby", "galera", "cluster", "pxc", "percona", "_ro", "-ro", "ro_", "ro-"];

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!proxy.IsOpen && proxy.ModeText == "tcp" && IsDatabase(proxy) && !ChoosesOne(proxy)
                && proxy.Servers.FindAll(IsActive) is { Count: > 1 } writers)
            {
                state.Report.Add(
                    Descriptor,
                    writers[1].NameWhere,
                    $"connections to \"{proxy.Name}\" go to \"{writers[0].Name}\" and \"{writers[1].Name}\" in turn, writing ones too; make all but one \"backup\", unless every server takes writes",
                    writers[0].NameWhere,
                    "the other server");
            }
        }
    }

    private static bool IsActive(ServerDraft server) =>
        server.Params is { Backup: false, Disabled: false, IsOpen: false } && server.Params.Weight is not { IsKnown: true, Value: 0 } && !server.IsFromTemplate;

    private static bool IsDatabase(ProxyDraft proxy) => ServerChecks.Option(proxy)?.Name switch
    {
        "option mysql-check" or "option pgsql-check" => true,

        // A check of one's own may well find out which server is the primary.
        null => proxy.Servers.Count(IsOnDatabasePort) > 1,
        _ => false,
    };

    private static bool IsOnDatabasePort(ServerDraft server) =>
        ServerAddresses.Port(server) is MysqlPort or PostgresPort && server.Params.CheckPort is null;

    private static bool ChoosesOne(ProxyDraft proxy) =>
        proxy.Sticks.Count > 0
        || Array.Exists(Harmless, word => proxy.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
        || RuleLines.WithDefaults(proxy).Any(static line => line.Name == "use-server" || (line.Name == "balance" && line.Arguments is [{ Value: "first" or null }, ..]));
}

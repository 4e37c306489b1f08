using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>How the servers of a proxy are checked.</summary>
internal static class ServerChecks
{
    private static readonly HashSet<string> Options = new(StringComparer.Ordinal)
    {
        "option httpchk", "option tcp-check", "option mysql-check", "option pgsql-check", "option redis-check", "option smtpchk", "option ldap-check",
        "option ssl-hello-chk", "option spop-check", "option external-check",
    };

    /// <summary>The line that says what a check is; the last one counts. Null: it is a mere connection.</summary>
    public static BoundLine? Option(ProxyDraft proxy) =>
        proxy.Lines.FindLast(IsOption) ?? proxy.Defaults?.Lines.FindLast(IsOption);

    /// <summary>Some program asks the server itself whether it works.</summary>
    public static bool IsChecked(ServerDraft server) => server.Params.Check || server.Params.IsCheckedElsewhere;

    /// <summary>Whether a rule of that kind is there: <c>http-check expect</c>.</summary>
    public static IEnumerable<BoundLine> Rules(ProxyDraft proxy, string name, string kind) =>
        RuleLines.WithDefaults(proxy).Where(line => line.Name == name && line.Arguments is [{ Value: { } first }, ..] && first == kind);

    private static bool IsOption(BoundLine line) => !line.IsNegated && Options.Contains(line.Name);
}

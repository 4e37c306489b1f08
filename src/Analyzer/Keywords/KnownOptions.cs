
namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Options that HAProxy knows and cfgc does not compile (section 4.2), by the sides of a proxy that have them.</summary>
internal static class KnownOptions
{
    private const string Frontends =
        "accept-invalid-http-request accept-unsafe-violations-in-http-request assume-rfc6587-ntf clitcpka contstats " +
        "disable-h2-upgrade dont-parse-log h1-case-adjust-bogus-client http-drop-response-trailers http-ignore-probes " +
        "http-use-proxy-header idle-close-on-response log-separate-errors logasap socket-stats";

    private const string Backends =
        "accept-invalid-http-response accept-unsafe-violations-in-http-response checkcache forwarded " +
        "h1-case-adjust-bogus-server http-drop-request-trailers http-pretend-keepalive persist prefer-last-server srvtcpka " +
        "use-small-buffers";

    private const string Both =
        "abortonclose http-buffer-request http-no-delay independent-streams nolinger";

    private const string BackendsWithArguments = "ldap-check mysql-check pgsql-check redis-check smtpchk spop-check ssl-hello-chk tcp-check";

    private const string BothWithArguments = "external-check http-restrict-req-hdr-names originalto tcpka";

    private static KeywordSpec[]? _all;

    public static KeywordSpec[] All => _all ??= Build();

    private static KeywordSpec[] Build()
    {
        var specs = new List<KeywordSpec>();
        Add(specs, Frontends, Section.Defaults | Section.FrontendSide, canNegate: true);
        Add(specs, Backends, Section.Defaults | Section.BackendSide, canNegate: true);
        Add(specs, Both, Section.ProxiesAndDefaults, canNegate: true);
        Add(specs, BackendsWithArguments, Section.Defaults | Section.BackendSide, canNegate: false);
        Add(specs, BothWithArguments, Section.ProxiesAndDefaults, canNegate: false);
        return [.. specs];
    }

    private static void Add(List<KeywordSpec> specs, string names, Section sections, bool canNegate)
    {
        foreach (var name in names.Split(' '))
        {
            var spec = Keyword.NotYet($"option {name}", sections, "") with { CanNegate = canNegate };
            specs.Add((sections & Section.BackendSide) == Section.Listen
                ? Keyword.IgnoredInBackends(spec)
                : (sections & Section.FrontendSide) == Section.Listen ? Keyword.IgnoredInFrontends(spec) : spec);
        }
    }
}

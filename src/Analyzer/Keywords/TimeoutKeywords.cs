using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The <c>timeout</c> family (section 4.2) and its spellings from before HAProxy 1.4.</summary>
internal static class TimeoutKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;

    public static KeywordSpec[] All =>
    [
        Client("timeout client", "Longest time without data from or to the client."),
        Server("timeout server", "Longest time without data from or to the server."),
        Server("timeout connect", "Longest time to wait for a connection to a server."),
        Server("timeout queue", "Longest time in the queue for a free server connection."),
        Server("timeout check", "Longest time for a health check once its connection stands."),
        Timeout("timeout http-request", Both, "Longest time for a client to send a complete request head."),
        Timeout("timeout http-keep-alive", Both, "Longest time to wait for a client's next request."),
        NotYet(Client("timeout client-fin", "Longest time without data on a half-closed client side.")),
        NotYet(Client("timeout client-hs", "Longest time for a client's TLS or PROXY handshake.")),
        NotYet(Server("timeout server-fin", "Longest time without data on a half-closed server side.")),
        NotYet(Server("timeout tunnel", "Longest time without data once a connection is a tunnel.")),
        NotYet(Timeout("timeout tarpit", Both, "How long a tarpitted request is held.")),
        Old("contimeout", "timeout connect"),
        Old("clitimeout", "timeout client"),
        Old("srvtimeout", "timeout server"),
        Old("timeout contimeout", "timeout connect"),
        Old("timeout clitimeout", "timeout client"),
        Old("timeout srvtimeout", "timeout server"),
    ];

    private static KeywordSpec Timeout(string name, Section sections, string summary) =>
        Keyword.Compiled(name, sections, Arg.Time("timeout"), (line, time) => Set(line, name, time), summary);

    private static KeywordSpec Client(string name, string summary) =>
        Timeout(name, Section.Defaults | Section.FrontendSide, summary) with
        {
            IgnoredIn = Section.Backend,
            IgnoredCheck = HaproxyChecks.IgnoredTimeout,
        };

    private static KeywordSpec Server(string name, string summary) =>
        Timeout(name, Section.Defaults | Section.BackendSide, summary) with
        {
            IgnoredIn = Section.Frontend,
            IgnoredCheck = HaproxyChecks.IgnoredTimeout,
        };

    private static KeywordSpec NotYet(KeywordSpec spec) => spec with { Support = Support.NotYet };

    private static KeywordSpec Old(string name, string replacement) =>
        Keyword.Compiled(name, Both, Arg.Time("timeout"), (line, time) => Set(line, replacement, time), $"Old spelling of {replacement}.")
            with { Removal = new Removal(201, replacement, "HP-REM-03") };

    private static void Set(LineContext line, string name, Setting<int> time)
    {
        var timeouts = line.Proxy.Timeouts;
        if (!line.Proxy.Own.Add(name))
        {
            var first = timeouts.GetValueOrDefault(name)?.Where ?? line.KeywordLocation;
            line.Report.Add(
                HaproxyChecks.RepeatedTimeout, line.KeywordLocation, $"\"{name}\" is set a second time in this section", first, "first set here");
        }

        timeouts.Set(name, time);
    }
}

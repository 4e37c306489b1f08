using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;
using static CfgCompiler.Analyzer.Keywords.Parameter<CfgCompiler.Analyzer.Binding.ServerParams>;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary>Parameters of health and agent checks (section 5.2).</summary>
internal static class ServerCheckParameters
{
    private const int LargestPort = 65535;

    public static ParameterSpec<ServerParams>[] All =>
    [
        Flag("check", 0, server => server.Check = true, "Checks the server's health."),
        Flag("no-check", 108, server => server.Check = false, "Does not check the server's health."),
        Compiled("inter", 0, Arg.Time("delay", min: 1), (server, time) => server.InterMs = time, "Time between two health checks."),
        Compiled("fastinter", 0, Arg.Time("delay", min: 1), (server, time) => server.FastinterMs = time, "The same while the state is changing."),
        Compiled("downinter", 0, Arg.Time("delay", min: 1), (server, time) => server.DowninterMs = time, "The same while the server is down."),
        Compiled("rise", 0, Count(), (server, count) => server.Rise = count, "Good checks in a row that bring the server up."),
        Compiled("fall", 0, Count(), (server, count) => server.Fall = count, "Bad checks in a row that take the server down."),
        Compiled("port", 0, Port(), (server, port) => server.CheckPort = port, "Port for health checks."),
        Compiled("addr", 0, new AddressArgument("addr", HaproxyChecks.BadServerAddress), (server, address) => server.CheckAddress = address,
            "Address for health checks."),
        NotYet("check-ssl", 0, "Checks by TLS."),
        Off("no-check-ssl", 108, "Does not check by TLS."),
        NotYet("check-sni", 108, Arg.Text("name"), "Server name told to the server in checks."),
        NotYet("check-sni-auto", 303, "Tells the server the name of the check's Host header."),
        Off("no-check-sni-auto", 303, "Does not tell the server the name of the check's Host header."),
        NotYet("check-alpn", 200, Arg.Text("protocols"), "Protocols offered to the server in checks."),
        NotYet("check-proto", 202, Arg.OneOf("protocol", HaproxyChecks.BadCheckProto, Multiplexers.Names), "Protocol that checks speak."),
        NotYet("check-send-proxy", 0, "Sends the PROXY protocol in checks too."),
        Off("no-check-send-proxy", 108, "Does not send the PROXY protocol in checks."),
        NotYet("check-via-socks4", 200, "Checks through the SOCKS4 proxy."),
        NotYet("check-reuse-pool", 302, "Checks over idle connections."),
        Off("no-check-reuse-pool", 302, "Checks over connections of its own."),
        NotYet("check-pool-conn-name", 302, Arg.Text("name"), "Name of the idle connections that checks use."),
        NotYet("healthcheck", 304, Arg.Text("section"), "Section whose rules check the server."),
        NotYet("observe", 0, new ObserveArgument(), "Watches the traffic for errors."),
        NotYet("error-limit", 0, Arg.LaxNumber("count", min: 1, check: HaproxyChecks.BadCheckCount), "Errors in a row before on-error acts."),
        NotYet("on-error", 0, Word("mode", "fastinter", "fail-check", "sudden-death", "mark-down"), "What an error of the traffic does."),
        NotYet("on-marked-down", 0, Word("action", "shutdown-sessions"), "What going down does."),
        NotYet("on-marked-up", 0, Word("action", "shutdown-backup-sessions"), "What coming up does."),
        NotYet("init-state", 301, Word("state", "none", "fully-up", "up", "down", "fully-down"), "State before the first check."),
        NotYet("track", 0, Arg.Text("server"), "Follows the state of another server."),
        NotYet("agent-check", 0, "Asks an agent for the server's state and weight."),
        Off("no-agent-check", 108, "Asks no agent."),
        NotYet("agent-addr", 108, Arg.Judged("agent address", HaproxyChecks.BadAgent, AgentAddressProblem), "Address of the agent."),
        NotYet("agent-port", 0, Arg.LaxNumber("port"), "Port of the agent."),
        NotYet("agent-inter", 0, Arg.Time("delay", min: 1), "Time between two questions to the agent."),
        NotYet("agent-send", 107, Arg.Text("text"), "What the agent is sent."),
    ];

    private static Argument<Setting<int>> Count() => Arg.LaxNumber("count", min: 1, check: HaproxyChecks.BadCheckCount);

    private static Argument<Setting<int>> Port() => Arg.LaxNumber("port", max: LargestPort);

    private static Argument<Setting<string>> Word(string name, params string[] choices) =>
        Arg.OneOf(name, HaproxyChecks.BadServerMode, choices);

    /// <summary>An address without port or a name; whether the name exists is looked up at start only.</summary>
    private static string? AgentAddressProblem(string text, int version)
    {
        var address = Address.Parse(text);
        return address is { IsOk: true, PortKind: PortKind.None, HasPortSyntax: true } ? null : "expected an IP address or a name, without port";
    }

    /// <summary><c>layer7</c> is for HTTP; HAProxy says so at this line when the mode stands above it.</summary>
    private sealed class ObserveArgument : Argument<Setting<string>>
    {
        private readonly Argument<Setting<string>> _word = Arg.OneOf("mode", HaproxyChecks.BadServerMode, "none", "layer4", "layer7");

        public override string Usage => _word.Usage;

        public override bool TryRead(ArgumentReader reader, out Setting<string> value)
        {
            if (!_word.TryRead(reader, out value))
            {
                return false;
            }

            var proxy = reader.Context.ProxyOrNull;
            if (value is { IsKnown: true, Value: "layer7" } && proxy is { IsDefaults: false, IsOpen: false } && proxy.ModeText is "tcp")
            {
                reader.Context.Report.Add(HaproxyChecks.BadServerMode, value.Where, "\"observe layer7\" needs mode http");
            }

            return true;
        }
    }
}

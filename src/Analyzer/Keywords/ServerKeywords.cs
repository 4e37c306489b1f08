using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>server</c> and <c>default-server</c> (section 4.2) and the registry of their parameters (section 5.2).</summary>
internal static class ServerKeywords
{
    private const int HeaviestWeight = 256;

    public static readonly ParameterSpec<ServerParams>[] Parameters =
    [
        Flag("check", server => server.Check = true, "Checks the server's health."),
        Flag("no-check", server => server.Check = false, "Does not check the server's health."),
        Flag("backup", server => server.Backup = true, "Takes requests only when no other server can."),
        Flag("no-backup", server => server.Backup = false, "Takes requests like any other server."),
        Flag("disabled", server => server.Disabled = true, "Starts in maintenance."),
        Flag("enabled", server => server.Disabled = false, "Starts ready for requests."),
        Of("inter", Arg.Time("delay", min: 1), (server, time) => server.InterMs = time, "Time between two health checks."),
        Of("fastinter", Arg.Time("delay", min: 1), (server, time) => server.FastinterMs = time, "The same while the state is changing."),
        Of("downinter", Arg.Time("delay", min: 1), (server, time) => server.DowninterMs = time, "The same while the server is down."),
        Of("rise", Arg.LaxNumber("count", min: 1), (server, count) => server.Rise = count, "Good checks in a row that bring the server up."),
        Of("fall", Arg.LaxNumber("count", min: 1), (server, count) => server.Fall = count, "Bad checks in a row that take the server down."),
        Of("weight", Arg.LaxNumber("weight", max: HeaviestWeight), (server, weight) => server.Weight = weight, "Share of the requests, 0 to 256."),
        Of("maxconn", Arg.LaxNumber("conns"), (server, count) => server.Maxconn = count, "Requests at the same time; more wait in the queue."),
        Of("maxqueue", Arg.LaxNumber("conns"), (server, count) => server.Maxqueue = count, "Longest queue; beyond it requests go elsewhere."),
        Of("port", Arg.LaxNumber("port", max: 65535), (server, port) => server.CheckPort = port, "Port for health checks."),
        Of("addr", new CheckAddressArgument(), (server, address) => server.CheckAddress = address, "Address for health checks."),
    ];

    private static readonly ParameterList<ServerParams> List =
        new("server", Parameters, KnownServerParameters.Table, HaproxyChecks.UnknownServerParameter, Note);

    public static KeywordSpec[] All =>
    [
        new("server", Section.BackendSide, Support.Compiled, "A server of the backend.") { Binding = new ServerBinding() },
        new("default-server", Section.Defaults | Section.BackendSide, Support.Compiled, "Parameters for the servers after it.")
        {
            Binding = KeywordBinding.Of(new DefaultServerArgument(), static (line, settings) => line.Proxy.DefaultServer = settings),
        },
    ];

    private static void Note(ServerParams server, string name) => server.IsCheckedElsewhere |= name is "healthcheck" or "track" or "socks4";

    private static ParameterSpec<ServerParams> Of<T>(string name, Argument<T> argument, Action<ServerParams, T> set, string summary) =>
        new(name, Support.Compiled, summary) { Binding = ParameterBinding<ServerParams>.Of(argument, set) };

    private static ParameterSpec<ServerParams> Flag(string name, Action<ServerParams> set, string summary) =>
        Of(name, Arg.None, (server, _) => set(server), summary);

    private sealed class ServerBinding : KeywordBinding
    {
        public override string Usage => "<name> <address>[:[port]] [<parameters>]";

        public override void Bind(LineContext context, ArgumentReader reader)
        {
            if (!reader.TryTake("<name>", out var name)
                || !reader.TryTake("<address>", out var address)
                || context.Structural(name) is not { } text)
            {
                return;
            }

            NameChecks.Check(context, HaproxyChecks.BadServer, name, "server name");
            ServerAddressChecks.Check(context, address);
            var settings = context.Proxy.DefaultServer with { };
            List.Read(reader, settings);
            var line = context.Line;
            var where = address.Text is { } given ? Setting<string>.Of(given, line, address) : Setting<string>.Unknown(line, address);
            context.Proxy.Servers.Add(new ServerDraft(ConfigWord.Decode(text), name.Location, where, settings, line.Origin));
        }
    }

    private sealed class DefaultServerArgument : Argument<ServerParams>
    {
        public override string Usage => "[<parameters>]";

        public override bool TryRead(ArgumentReader reader, out ServerParams value)
        {
            value = reader.Context.Proxy.DefaultServer with { };
            List.Read(reader, value);
            return true;
        }
    }

    private sealed class CheckAddressArgument : Argument<Setting<string>>
    {
        private readonly Argument<Setting<string>> _text = Arg.Text("address");

        public override string Usage => "<address>";

        public override bool TryRead(ArgumentReader reader, out Setting<string> value)
        {
            var word = reader.Peek;
            if (!_text.TryRead(reader, out value))
            {
                return false;
            }

            if (word?.Value is { } text && Address.Parse(text) is { IsOk: false } address)
            {
                reader.Bad(HaproxyChecks.BadServerAddress, word, $"bad address \"{word.Shown}\"{AddressProblem.Of(address)}");
                return false;
            }

            return true;
        }
    }
}

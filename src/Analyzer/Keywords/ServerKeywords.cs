using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Server;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>server</c>, <c>server-template</c> and <c>default-server</c> (section 4.2) and the registry of their parameters (section 5.2).</summary>
internal static class ServerKeywords
{
    public static ParameterSpec<ServerParams>[] Parameters { get; } =
    [
        .. ServerLoadParameters.All,
        .. ServerCheckParameters.All,
        .. ServerConnectionParameters.All,
        .. ServerDnsParameters.All,
        .. ServerTlsParameters.All,
    ];

    private static readonly ParameterList<ServerParams> List = new("server", Parameters, HaproxyChecks.UnknownServerParameter);

    public static KeywordSpec[] All =>
    [
        new("server", Section.BackendSide, Support.Compiled, "A server of the backend.") { Binding = new ServerBinding() },
        new("server-template", Section.BackendSide, Support.NotYet, "Servers that differ in a number at the end of their names.")
        {
            Since = 108,
            Binding = new ServerTemplateBinding(),
        },
        new("default-server", Section.Defaults | Section.BackendSide, Support.Compiled, "Parameters for the servers after it.")
        {
            Binding = KeywordBinding.Of(new DefaultServerArgument(), static (line, settings) => line.Proxy.DefaultServer = settings),
        },
    ];

    /// <summary>Reads the parameters of a line that has those of a server without being one of a backend: of peers, rings and logs.</summary>
    public static ServerParams ReadParameters(ArgumentReader reader)
    {
        var settings = new ServerParams();
        List.Read(reader, settings);
        return settings;
    }

    /// <summary>The parameters after an address, with those of default-server before them.</summary>
    internal static ServerParams ReadAfterAddress(LineContext context, ArgumentReader reader)
    {
        var settings = ServerOrigin.Read(context, reader) ?? context.Proxy.DefaultServer.Inherit();
        List.Read(reader, settings);
        return settings;
    }

    private sealed class ServerBinding : KeywordBinding
    {
        public override string Usage => "<name> <address>[:[port]] [from <origin>] [<parameters>]";

        public override void Bind(LineContext context, ArgumentReader reader)
        {
            if (!reader.TryTake("<name>", out var name) || !reader.TryTake("<address>", out var address))
            {
                return;
            }

            if (context.Structural(name) is not { } text)
            {
                context.Proxy.IsOpen = true;
                return;
            }

            NameChecks.Check(context, HaproxyChecks.BadServer, name, "server name");
            ServerAddressChecks.Check(context, address);
            var settings = ReadAfterAddress(context, reader);
            var line = context.Line;
            var where = address.Text is { } given ? Setting<string>.Of(given, line, address) : Setting<string>.Unknown(line, address);
            context.Proxy.Servers.Add(new ServerDraft(ConfigWord.Decode(text), name.Location, where, settings, line.Origin));
        }
    }

    private sealed class DefaultServerArgument : Argument<ServerParams>
    {
        private const int NamesSince = 305;

        public override string Usage => "[name <name>] [from <origin>] [<parameters>]";

        public override bool TryRead(ArgumentReader reader, out ServerParams value)
        {
            var context = reader.Context;
            value = context.Proxy.DefaultServer;
            var name = "";
            if (reader.Peek?.Value == "name" && !(context.State.Target < NamesSince))
            {
                SupportReport.Say(context, Support.NotYet, "default-server name", reader.Take().Location);
                if (!reader.TryTake("<name>", out var word))
                {
                    return false;
                }

                name = word.Value ?? "";
                value = context.Proxy.NamedDefaultServers.GetValueOrDefault(name) ?? new ServerParams();
            }

            value = ServerOrigin.Read(context, reader) ?? value.Inherit();
            List.Read(reader, value, isForOthers: true);
            if (name.Length > 0)
            {
                context.Proxy.NamedDefaultServers[name] = value;
                return false;
            }

            return true;
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The <c>option</c> family (section 4.2) but for those that belong to another family's file.</summary>
internal static class OptionKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;
    private const Section Frontends = Section.Defaults | Section.FrontendSide;
    private const Section Backends = Section.Defaults | Section.BackendSide;

    /// <summary>Only one of these is in effect: the last one said.</summary>
    private static readonly string[] ConnectionModes = ["http-keep-alive", "http-server-close", "httpclose"];

    public static KeywordSpec[] All =>
    [
        Switch("dontlognull", Frontends, "No log line for a connection on which nothing was received."),
        Switch("dontlog-normal", Frontends, "No log line for a request without error."),
        Switch("allbackups", Backends, "All backup servers take requests together."),
        Switch("log-health-checks", Backends, "Logs each change of a health check's result."),
        ConnectionMode("http-keep-alive", "Connections are kept on both sides."),
        ConnectionMode("http-server-close", "Server connections end with each response, client connections are kept."),
        ConnectionMode("httpclose", "Connections end with each response on both sides."),
        Format("option httplog", Arg.Optional(new ChoiceArgument("format", HaproxyChecks.BadChoice, "clf")),
            "Log lines in HAProxy's HTTP format."),
        Format("option tcplog", Arg.None.ToWord(), "Log lines in HAProxy's TCP format.") with { Support = Support.NotYet },
        Format("option httpslog", Arg.None.ToWord(), "Log lines in HAProxy's HTTPS format.") with { Support = Support.NotYet },
        Keyword.Compiled("option forwardfor", Both, new ForwardforArgument(), (line, plan) => line.Proxy.Forwardfor = plan,
            "Adds the client's address to the request as a header."),
        NoEffect("tcp-smart-accept", Frontends, "the compiled proxy waits for the request's first bytes anyway"),
        NoEffect("tcp-smart-connect", Backends, "the compiled proxy sends the request with the connection's first packet anyway"),
        NoEffect("splice-auto", Both, "how bytes are moved is the compiled proxy's own choice"),
        NoEffect("splice-request", Both, "how bytes are moved is the compiled proxy's own choice"),
        NoEffect("splice-response", Both, "how bytes are moved is the compiled proxy's own choice"),
    ];

    private static KeywordSpec Switch(string name, Section sections, string summary) =>
        ForSide(Keyword.Compiled($"option {name}", sections, Arg.None, (line, _) => Set(line, name), summary) with { CanNegate = true });

    private static KeywordSpec ConnectionMode(string name, string summary) =>
        Keyword.Compiled($"option {name}", Both, Arg.None, (line, _) => SetConnectionMode(line, name), summary) with { CanNegate = true };

    private static KeywordSpec NoEffect(string name, Section sections, string reason) =>
        ForSide(Keyword.Compiled($"option {name}", sections, Arg.None, static (_, _) => { }, "How connections are handled inside.")
            with { CanNegate = true, Support = Support.Accepted(reason) });

    private static KeywordSpec Format(string name, Argument<ConfigWord?> argument, string summary) =>
        Keyword.Compiled(name, Frontends, argument, SetFormat, summary) with
        {
            IgnoredIn = Section.Backend,
            IgnoredCheck = HaproxyChecks.LogFormatInBackend,
        };

    /// <summary>A switch of one side only: HAProxy warns about it on the other.</summary>
    private static KeywordSpec ForSide(KeywordSpec spec) => spec.Sections switch
    {
        Frontends => Keyword.IgnoredInBackends(spec),
        Backends => Keyword.IgnoredInFrontends(spec),
        _ => spec,
    };

    private static void Set(LineContext line, string name) =>
        line.Proxy.Options.Set(name, new OptionDraft(!line.IsNegated, line.Line.Origin, line.KeywordLocation));

    private static void SetConnectionMode(LineContext line, string name)
    {
        if (!line.IsNegated)
        {
            foreach (var other in ConnectionModes)
            {
                line.Proxy.Options.Remove(other);
            }
        }

        Set(line, name);
    }

    private static void SetFormat(LineContext line, ConfigWord? variant)
    {
        var name = line.KeywordText["option ".Length..];
        if (variant is not null)
        {
            name = $"{name} {variant.Value}";
            SupportReport.Say(line, Support.NotYet, $"option {name}", variant.Location);
        }

        line.Proxy.LogFormat = Setting<string>.Fixed(name, line.Line, line.KeywordLocation);
    }

    private sealed class ForwardforArgument : Argument<ForwardforPlan>
    {
        private const string DefaultHeader = "X-Forwarded-For";

        public override string Usage => "[ except <network> ] [ header <name> ] [ if-none ]";

        public override bool TryRead(ArgumentReader reader, out ForwardforPlan value)
        {
            value = new ForwardforPlan(DefaultHeader, null, false, reader.Context.Line.Origin);
            while (!reader.AtEnd)
            {
                var word = reader.Take();
                switch (reader.Context.Structural(word))
                {
                    case "if-none":
                        value = value with { IfNone = true };
                        break;
                    case "except" when TryNetwork(reader, out var network):
                        value = value with { Except = network };
                        break;
                    case "header" when reader.TryTake("<name>", out var name) && reader.Context.Structural(name) is not null:
                        value = value with { Header = name.Text ?? DefaultHeader };
                        break;
                    case null or "except" or "header":
                        return false;
                    default:
                        reader.Bad(
                            HaproxyChecks.BadChoice,
                            word,
                            $"unknown argument \"{word.Shown}\" of \"option forwardfor\"{Hint.For(word.Shown, ["except", "header", "if-none"])}");
                        return false;
                }
            }

            return true;
        }

        private static bool TryNetwork(ArgumentReader reader, out string? network)
        {
            network = null;
            if (!reader.TryTake("<network>", out var word) || reader.Context.Structural(word) is not { } text)
            {
                return false;
            }

            if (!IpNetwork.TryParse(text, out _))
            {
                reader.Bad(HaproxyChecks.BadChoice, word, $"\"{word.Shown}\" is not a network; expected an address with an optional /mask");
                return false;
            }

            network = text;
            return true;
        }
    }
}

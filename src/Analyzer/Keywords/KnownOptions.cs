using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Options that HAProxy knows and cfgc does not compile (section 4.2).</summary>
internal static class KnownOptions
{
    private const Section Both = Section.ProxiesAndDefaults;
    private const Section Frontends = Section.Defaults | Section.FrontendSide;
    private const Section Backends = Section.Defaults | Section.BackendSide;

    private const string UnsafeRequests = "option accept-unsafe-violations-in-http-request";
    private const string UnsafeResponses = "option accept-unsafe-violations-in-http-response";

    public static KeywordSpec[] All =>
    [
        Switch("accept-invalid-http-request", Frontends, 0, "Takes requests that break the rules of HTTP.") with { Deprecation = Soon(301, UnsafeRequests) },
        Switch("accept-unsafe-violations-in-http-request", Frontends, 301, "Takes requests that break the rules of HTTP."),
        Switch("assume-rfc6587-ntf", Frontends, 302, "Log messages over TCP end with a line feed."),
        Switch("clitcpka", Frontends, 0, "Keep-alive probes towards clients."),
        Switch("contstats", Frontends, 0, "Counts bytes while they flow."),
        Switch("disable-h2-upgrade", Frontends, 202, "No upgrade of HTTP/1 connections to HTTP/2."),
        Switch("dont-parse-log", Frontends, 302, "Log messages are forwarded as they are."),
        Switch("h1-case-adjust-bogus-client", Frontends, 201, "Adjusts the case of header names towards clients."),
        Switch("http-drop-response-trailers", Frontends, 302, "Drops the trailers of responses."),
        Switch("http-ignore-probes", Frontends, 106, "Neither counts nor logs connections without a request."),
        Switch("http-use-proxy-header", Frontends, 0, "Looks at Proxy-Connection instead of Connection."),
        Switch("idle-close-on-response", Frontends, 206, "Closes idle connections at a soft stop after a response only."),
        Switch("log-separate-errors", Frontends, 0, "Logs failures with a level of their own."),
        Switch("logasap", Frontends, 0, "Logs before the response is complete."),
        Switch("socket-stats", Frontends, 0, "Statistics of each listener."),
        Switch("accept-invalid-http-response", Backends, 0, "Takes responses that break the rules of HTTP.") with { Deprecation = Soon(301, UnsafeResponses) },
        Switch("accept-unsafe-violations-in-http-response", Backends, 301, "Takes responses that break the rules of HTTP."),
        Switch("checkcache", Backends, 0, "Refuses responses with cookies that could be cached."),
        Of("forwarded", Backends, 208, new ForwardedArgument(), "Adds a Forwarded header.", canNegate: true),
        Switch("h1-case-adjust-bogus-server", Backends, 201, "Adjusts the case of header names towards servers."),
        Switch("http-drop-request-trailers", Backends, 302, "Drops the trailers of requests."),
        Switch("http-pretend-keepalive", Backends, 0, "Tells servers that the connection will be kept."),
        Switch("persist", Backends, 0, "Keeps to servers that are down."),
        Switch("prefer-last-server", Backends, 0, "Keeps to the server of the connection's last request."),
        Switch("srvtcpka", Backends, 0, "Keep-alive probes towards servers."),
        Switch("use-small-buffers", Backends, 304, "Small buffers for what waits."),
        Switch("abortonclose", Both, 0, "Ends requests whose client has gone.") with
        {
            Before = (303, Section.Frontend),
            IgnoredCheck = HaproxyChecks.NoBackendSide,
        },
        Switch("http-buffer-request", Both, 106, "Waits for the request's body."),
        Switch("http-no-delay", Both, 0, "Never waits for more data before sending."),
        Switch("independent-streams", Both, 0, "Sending does not count as activity of the other direction."),
        Switch("nolinger", Both, 0, "Drops what is not sent when a connection is closed."),
        Check("ldap-check", 0, Arg.None, "Checks servers as an LDAP client."),
        Check("mysql-check", 0, new MysqlArgument(), "Checks servers as a MySQL client."),
        Check("pgsql-check", 0, new UserArgument(), "Checks servers as a PostgreSQL client."),
        Check("redis-check", 0, Arg.None, "Checks servers as a Redis client."),
        Check("smtpchk", 0, Arg.Text("hello").Optional().Then(Arg.Text("domain").Optional()), "Checks servers as a mail client."),
        Check("spop-check", 107, Arg.None, "Checks servers as an SPOP client."),
        Check("ssl-hello-chk", 0, Arg.None, "Checks servers by a TLS hello."),
        Check("tcp-check", 0, Arg.None, "Checks servers by rules of connecting, sending and expecting."),
        Of("external-check", Both, 106, Arg.None, "Checks servers by a program.", canNegate: false),
        Of("http-restrict-req-hdr-names", Both, 206,
            new ChoiceArgument("policy", HaproxyChecks.BadHeaderNamePolicy, "preserve", "reject", "delete"), "What becomes of odd header names.", canNegate: false),
        Of("originalto", Both, 0, new OriginaltoArgument(), "Adds the original destination to the request as a header.", canNegate: false),
        Of("tcpka", Both, 0, Arg.None, "Keep-alive probes on both sides.", canNegate: false),
    ];

    private static Deprecation Soon(int version, string replacement) => new(version, replacement) { IsWarned = true };

    private static KeywordSpec Switch(string name, Section sections, int since, string summary) =>
        Of(name, sections, since, Arg.None, summary, canNegate: true);

    private static KeywordSpec Check<T>(string name, int since, Argument<T> argument, string summary) =>
        Of(name, Backends, since, argument, summary, canNegate: false);

    private static KeywordSpec Of<T>(string name, Section sections, int since, Argument<T> argument, string summary, bool canNegate)
    {
        var spec = Keyword.Judged($"option {name}", sections, since, argument, summary) with { CanNegate = canNegate };
        return sections == Frontends ? Keyword.IgnoredInBackends(spec) : sections == Backends ? Keyword.IgnoredInFrontends(spec) : spec;
    }

    /// <summary>Takes words of a fixed set; some are followed by a word.</summary>
    private abstract class WordsOf(string option, string[] flags, string[] withValue) : Argument<Nothing>
    {
        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            while (!reader.AtEnd)
            {
                var word = reader.Take();
                if (word.Value is not { } text || Array.IndexOf(flags, text) >= 0)
                {
                    continue;
                }

                if (Array.IndexOf(withValue, text) < 0)
                {
                    reader.Bad(HaproxyChecks.BadChoice, word, $"unknown argument \"{word.Shown}\" of \"option {option}\"{Hint.For(text, [.. flags, .. withValue])}");
                    return false;
                }

                if (!reader.TryTake($"after \"{text}\"", out var argument) || !IsRight(reader, text, argument))
                {
                    return false;
                }
            }

            return true;
        }

        protected virtual bool IsRight(ArgumentReader reader, string name, ConfigWord word) => true;
    }

    private sealed class ForwardedArgument()
        : WordsOf("forwarded", ["proto", "host", "by", "by_port", "for", "for_port"], ["host-expr", "by-expr", "by_port-expr", "for-expr", "for_port-expr"])
    {
        public override string Usage => "[ proto ] [ host | host-expr <expr> ] [ by | by-expr <expr> ] [ for | for-expr <expr> ]";
    }

    private sealed class OriginaltoArgument() : WordsOf("originalto", [], ["except", "header"])
    {
        public override string Usage => "[ except <network> ] [ header <name> ]";

        protected override bool IsRight(ArgumentReader reader, string name, ConfigWord word)
        {
            if (name != "except" || word.Value is not { } text || IpNetwork.TryParse(text, out _))
            {
                return true;
            }

            reader.Bad(HaproxyChecks.BadChoice, word, $"\"{word.Shown}\" is not a network; expected an address with an optional /mask");
            return false;
        }
    }

    private sealed class UserArgument : Argument<Nothing>
    {
        public override string Usage => "user <name>";

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            if (!reader.TryTake(Usage, out var word))
            {
                return false;
            }

            if (word.Value is { } text && text != "user")
            {
                reader.Bad(HaproxyChecks.BadCheckOption, word, $"unknown argument \"{word.Shown}\" of \"{reader.Context.KeywordText}\"; expected \"user <name>\"");
                return false;
            }

            return reader.TryTake("<name>", out _);
        }
    }

    private sealed class MysqlArgument : Argument<Nothing>
    {
        private static readonly string[] Versions = ["post-41", "pre-41", "post-80"];

        private readonly UserArgument _user = new();

        public override string Usage => "[ user <name> [ pre-41 | post-41 | post-80 ] ]";

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            if (reader.AtEnd)
            {
                return true;
            }

            if (!_user.TryRead(reader, out value))
            {
                return false;
            }

            if (reader.AtEnd)
            {
                return true;
            }

            var word = reader.Take();
            if (word.Value is { } text && Array.IndexOf(Versions, text) < 0)
            {
                reader.Bad(HaproxyChecks.BadCheckOption, word, $"unknown version \"{word.Shown}\" of \"option mysql-check\"{Hint.For(text, Versions)}");
                return false;
            }

            return true;
        }
    }
}

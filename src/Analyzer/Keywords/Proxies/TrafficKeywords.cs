using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary>How a backend picks and keeps servers (section 4.2), apart from <c>balance</c> itself.</summary>
internal static class TrafficKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;
    private const Section Frontends = Section.Defaults | Section.FrontendSide;
    private const Section Backends = Section.Defaults | Section.BackendSide;

    private static readonly string[] NeverOverwritten = ["connection", "content-length", "host", "transfer-encoding"];

    public static KeywordSpec[] All =>
    [
        Backend("hash-type", 0, new HashTypeArgument(), "How a hash becomes a server."),
        Keyword.Judged("hash-balance-factor", Both, 107,
            new HashFactorArgument(), "How far a server's load may exceed the mean, in per cent.") with { IgnoresExtra = true },
        Keyword.Judged("hash-preserve-affinity", Both, 302, Arg.Choice("policy", "always", "maxconn", "maxqueue"),
            "When a hash keeps to a server that is full.") with { IgnoresExtra = true },
        Backend("cookie", 0, new CookieArgument(), "Cookie by which requests keep to a server."),
        Backend("dynamic-cookie-key", 108, Arg.Text("key"), "Secret of generated cookies.") with { IgnoresExtra = true },
        Keyword.Judged("persist", Both, 0,
            Arg.Word("method", "\"rdp-cookie\" or \"rdp-cookie(<name>)\"", static text => text.StartsWith("rdp-cookie", StringComparison.Ordinal)),
            "Keeps to a server by an RDP cookie."),
        Keyword.Judged("force-persist", Section.BackendSide, 0, new ConditionArgument(RuleStage.BackendContent), "Keeps to servers that are down."),
        Keyword.Judged("ignore-persist", Section.BackendSide, 0, new ConditionArgument(RuleStage.BackendContent), "Does not keep to a server."),
        Keyword.Judged("force-be-switch", Section.FrontendSide, 304, new ConditionArgument(RuleStage.BackendChoice), "Takes backends that are not published."),
        Keyword.Judged("be-unpublished", Section.BackendSide, 305, Arg.None, "Rules do not choose this backend."),
        Keyword.Judged("retry-on", Backends, 200, new RetryOnArgument(), "When a request is sent again."),
        Backend("max-keep-alive-queue", 0, Arg.Word("value", "a number", static text => int.TryParse(text, out _)),
            "Longest queue for which a request keeps to its connection.") with { IgnoresExtra = true },
        Backend("http-send-name-header", 0, new NameHeaderArgument(), "Header that tells a server its name.") with { IgnoresExtra = true },
        Backend("load-server-state-from-file", 106, Arg.Choice("place", "global", "local", "none"), "Where the state of servers is read from."),
        Backend("server-state-file-name", 106, Arg.Text("file").Optional(), "File of the state of servers."),
        Backend("source", 0, new SourceArgument(), "Address that connections to servers come from."),
        Keyword.Judged("use-fcgi-app", Section.BackendSide, 201, Arg.Text("name"), "FastCGI application of the servers."),
        Frontend("max-session-srv-conns", 109, Arg.LaxNumber("number"), "Idle server connections that a session may keep.") with { IgnoresExtra = true },
        Frontend("rate-limit sessions", 0, Arg.Word("rate", "a number", static text => text.All(char.IsAsciiDigit)), "New sessions per second.")
            with { IgnoresExtra = true },
        KeepAlive("clitcpka-cnt", Section.Defaults | Section.FrontendSide, Count),
        KeepAlive("clitcpka-idle", Section.Defaults | Section.FrontendSide, Arg.Time("timeout")),
        KeepAlive("clitcpka-intvl", Section.Defaults | Section.FrontendSide, Arg.Time("timeout")),
        KeepAlive("srvtcpka-cnt", Backends, Count),
        KeepAlive("srvtcpka-idle", Backends, Arg.Time("timeout")),
        KeepAlive("srvtcpka-intvl", Backends, Arg.Time("timeout")),
    ];

    private static Argument<Setting<string>> Count => Arg.Word("count", "a number", static text => text.All(char.IsAsciiDigit));

    private static KeywordSpec Backend<T>(string name, int since, Argument<T> argument, string summary) =>
        Keyword.IgnoredInFrontends(Keyword.Judged(name, Backends, since, argument, summary));

    private static KeywordSpec Frontend<T>(string name, int since, Argument<T> argument, string summary) =>
        Keyword.IgnoredInBackends(Keyword.Judged(name, Frontends, since, argument, summary));

    private static KeywordSpec KeepAlive<T>(string name, Section sections, Argument<T> argument)
    {
        var spec = Keyword.Judged(name, sections, 203, argument, "Keep-alive probes of TCP connections.") with { IgnoresExtra = true };
        return sections == Backends ? Keyword.IgnoredInFrontends(spec) : Keyword.IgnoredInBackends(spec);
    }

    private sealed class HashFactorArgument : Argument<Nothing>
    {
        private readonly Argument<Setting<int>> _number = Arg.LaxNumber("factor");

        public override string Usage => "<factor>";

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            var word = reader.Peek;
            if (!_number.TryRead(reader, out var factor))
            {
                return false;
            }

            if (factor.IsKnown && factor.Value is > 0 and <= 100 && word is not null)
            {
                reader.Bad(HaproxyChecks.BadHashFactor, word, $"\"hash-balance-factor\" expects 0 or a number above 100, not \"{word.Shown}\"");
                return false;
            }

            return true;
        }
    }

    /// <summary>HAProxy 3.5 refuses headers that it needs for itself.</summary>
    private sealed class NameHeaderArgument : Argument<Nothing>
    {
        private const int FirstRefused = 303;

        public override string Usage => "<header>";

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            if (!reader.TryTake(Usage, out var word))
            {
                return false;
            }

            if (reader.Context.State.Version >= FirstRefused && word.Value is { } name && NeverOverwritten.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                reader.Bad(HaproxyChecks.BadNameHeader, word, $"the header \"{word.Shown}\" can't carry the server's name");
                return false;
            }

            return true;
        }
    }
}

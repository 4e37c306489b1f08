using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Bind;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using static CfgCompiler.Analyzer.Keywords.Parameter<CfgCompiler.Analyzer.Binding.ServerParams>;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary>Parameters of the connections to a server: protocol, PROXY protocol, source address, TCP options, pool (section 5.2).</summary>
internal static class ServerConnectionParameters
{
    private const int LargestTlv = 255;

    private static readonly string[] ProxyOptions =
        ["ssl", "cert-cn", "ssl-cipher", "cert-sig", "cert-key", "authority", "crc32c", "unique-id"];

    public static ParameterSpec<ServerParams>[] All =>
    [
        NotYet("proto", 109, Arg.OneOf("protocol", HaproxyChecks.BadServerProto, Multiplexers.Names), "Protocol spoken without negotiation."),
        NotYet("ws", 205, Arg.OneOf("version", HaproxyChecks.BadServerWord, "auto", "h1", "h2"), "HTTP version that WebSockets use."),
        NotYet("quic-cc-algo", 304, Arg.Judged("congestion control", HaproxyChecks.BadServerQuic, BindProtocolParameters.QuicProblem),
            "Congestion control of QUIC connections."),
        NotYet("send-proxy", 0, "Sends the PROXY protocol, version 1."),
        Off("no-send-proxy", 108, "Does not send the PROXY protocol, version 1."),
        NotYet("send-proxy-v2", 0, "Sends the PROXY protocol, version 2."),
        Off("no-send-proxy-v2", 108, "Does not send the PROXY protocol, version 2."),
        NotYet("send-proxy-v2-ssl", 0, "Sends it with what is known of the client's TLS."),
        Off("no-send-proxy-v2-ssl", 108, "Does not send what is known of the client's TLS."),
        NotYet("send-proxy-v2-ssl-cn", 0, "Sends it with the name in the client's certificate too."),
        Off("no-send-proxy-v2-ssl-cn", 108, "Does not send the name in the client's certificate."),
        NotYet("proxy-v2-options", 109, Arg.Judged("PROXY option list", HaproxyChecks.BadServerWord, ProxyOptionProblem), "What the PROXY protocol carries."),
        NotYet("set-proxy-v2-tlv-fmt", 209, new TlvArgument(), "A field of its own in the PROXY protocol.") with { HasParentheses = true },
        NotYet("source", 0, new SourceArgument(), "Address that connections come from."),
        NotYet("usesrc", 0, new MisplacedArgument("usesrc", "source"), "Belongs to source."),
        NotYet("socks4", 200, new AddressArgument("socks4", HaproxyChecks.BadServerWord, needsPort: true), "SOCKS4 proxy in front of the server."),
        NotYet("namespace", 106, Arg.Text("name"), "Network namespace of the connections."),
        NotYet("cc", 303, Arg.Text("algorithm"), "Congestion control of the connections."),
        NotYet("tcp-md5sig", 303, Arg.Text("password"), "Password of the TCP MD5 signatures (RFC 2385)."),
        NotYet("tcp-ut", 106, new TimeArgument("delay", 0, warnsTiny: false), "How long sent data may stay without acknowledgement."),
        NotYet("tfo", 200, "Sends data in the first packet (TCP Fast Open)."),
        Off("no-tfo", 201, "Does not send data in the first packet."),
        NotYet("idle-ping", 302, new TimeArgument("delay", 0, warnsTiny: false), "Time after which an idle HTTP/2 connection is pinged."),
        NotYet("max-reuse", 200, Arg.LaxNumber("count", min: int.MinValue), "Requests on one connection; the rest uses others."),
        NotYet("pool-conn-name", 300, RuleArg.ExpressionWord("expression", RuleStage.ServerSource), "Which idle connections fit a request."),
        NotYet("pool-low-conn", 202, Arg.LaxNumber("count", min: int.MinValue), "Idle connections below which threads share none."),
        NotYet("pool-max-conn", 109, Arg.LaxNumber("count", min: -1, check: HaproxyChecks.BadCheckCount), "Most idle connections."),
        NotYet("pool-purge-delay", 109, new TimeArgument("delay", 0, warnsTiny: false), "Time after which half of the idle connections go."),
        NotYet("log-bufsize", 209, Arg.LaxNumber("bytes", min: 1, check: HaproxyChecks.BadServerWord), "Buffer for a log server."),
        NotYet("log-proto", 202, Arg.OneOf("format", HaproxyChecks.BadServerWord, "legacy", "octet-count"), "How messages to a log server are framed."),
    ];

    private static string? ProxyOptionProblem(string text, int version)
    {
        foreach (var option in text.Split(','))
        {
            if (Array.IndexOf(ProxyOptions, option) < 0)
            {
                return $"\"{option}\" is none of {string.Join(", ", ProxyOptions)}";
            }
        }

        return null;
    }

    /// <summary><c>set-proxy-v2-tlv-fmt(ID) FORMAT</c>; HAProxy takes it without format too.</summary>
    private sealed class TlvArgument : Argument<LogFormat?>
    {
        private readonly Argument<LogFormat?> _format = RuleArg.Format("format", RuleStage.ServerSource);

        public override string Usage => "(<id>) <format>";

        public override bool TryRead(ArgumentReader reader, out LogFormat? value)
        {
            var word = reader.Context.Line.Words[reader.Position - 1];
            value = null;
            if (!reader.AtEnd && !_format.TryRead(reader, out value))
            {
                return false;
            }

            var text = word.Value ?? "";
            var paren = text.IndexOf('(');
            if (paren < 0 || (TryReadId(text.AsSpan(paren + 1), out var id) && id <= LargestTlv))
            {
                return true;
            }

            reader.Bad(HaproxyChecks.BadServerExpression, word, $"bad number of a field in \"{word.Shown}\"; expected 0 to 255, or 0x00 to 0xFF");
            return false;
        }

        private static bool TryReadId(ReadOnlySpan<char> text, out int id)
        {
            var end = text.IndexOf(')');
            text = end < 0 ? text : text[..end];
            return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
                ? int.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out id)
                : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
        }
    }
}

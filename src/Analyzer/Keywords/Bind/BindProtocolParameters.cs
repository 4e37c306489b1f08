using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using static CfgCompiler.Analyzer.Keywords.Parameter<CfgCompiler.Analyzer.Binding.BindParams>;

namespace CfgCompiler.Analyzer.Keywords.Bind;

/// <summary>Parameters of what is spoken on a connection: PROXY protocol, HTTP versions, QUIC (section 5.1).</summary>
internal static class BindProtocolParameters
{
    public static ParameterSpec<BindParams>[] All =>
    [
        NotYet("accept-netscaler-cip", 107, Arg.LaxNumber("magic number", min: 1, check: HaproxyChecks.BadBindCliOption),
            "Takes the client's address from the NetScaler protocol."),
        NotYet("accept-proxy", 0, "Takes the client's address from the PROXY protocol."),
        NotYet("proto", 109, Arg.OneOf("protocol", HaproxyChecks.BadBindProto, Multiplexers.Names), "Protocol spoken without negotiation."),
        NotYet("quic-cc-algo", 207, Arg.Judged("congestion control", HaproxyChecks.BadBindQuic, QuicProblem), "Congestion control of QUIC connections."),
        NotYet("quic-force-retry", 206, "Makes every QUIC client prove its address."),
        NotYet("quic-socket", 209, Arg.OneOf("kind", HaproxyChecks.BadBindQuic, "connection", "listener"), "Sockets of QUIC connections."),
    ];

    /// <summary>The congestion control of QUIC may have arguments in parentheses.</summary>
    public static string? QuicProblem(string text, int version)
    {
        var paren = text.IndexOf('(');
        var isKnown = (paren < 0 ? text : text[..paren]) is "cubic" or "newreno" or "bbr" or "nocc";
        return isKnown && (paren < 0 || text[^1] == ')') ? null : "expected \"cubic\", \"newreno\", \"bbr\" or \"nocc\"";
    }
}

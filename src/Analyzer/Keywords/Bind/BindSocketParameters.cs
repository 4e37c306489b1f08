using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using static CfgCompiler.Analyzer.Keywords.Parameter<CfgCompiler.Analyzer.Binding.BindParams>;

namespace CfgCompiler.Analyzer.Keywords.Bind;

/// <summary>Parameters of the listening socket: TCP options, unix sockets, namespaces (section 5.1).</summary>
internal static class BindSocketParameters
{
    private const int LargestMss = 65535;
    private const int LargestUid = int.MaxValue;

    public static ParameterSpec<BindParams>[] All =>
    [
        Compiled("backlog", 0, Arg.LaxNumber("conns", check: HaproxyChecks.BadBindNumber),
            (bind, count) => bind.Backlog = count.IsKnown && count.Value == 0 ? null : count, "Connections that wait to be accepted."),
        NotYet("cc", 303, Arg.Text("algorithm"), "Congestion control of the accepted connections."),
        NotYet("defer-accept", 0, "Accepts a connection only once its client has sent something."),
        NotYet("idle-ping", 302, new TimeArgument("delay", 0, warnsTiny: false), "Time after which an idle HTTP/2 client is pinged."),
        NotYet("interface", 0, Arg.Text("interface"), "Listens on one network interface only."),
        NotYet("mss", 0, Arg.Judged("segment size", HaproxyChecks.BadBindTcpOption, MssProblem), "Largest TCP segment that clients are told."),
        NotYet("namespace", 106, Arg.Text("name"), "Network namespace of the socket."),
        NotYet("tcp-md5sig", 303, Arg.Text("password"), "Password of the TCP MD5 signatures (RFC 2385)."),
        NotYet("tcp-ss", 304, Arg.OneOf("mode", HaproxyChecks.BadBindTcpOption, "0", "1", "2"), "Keeps the client's SYN packet for sample fetches."),
        NotYet("tcp-ut", 106, new TimeArgument("delay", 0, warnsTiny: false), "How long sent data may stay without acknowledgement."),
        NotYet("tfo", 0, "Takes data in the first packet (TCP Fast Open)."),
        NotYet("transparent", 0, "Accepts connections to addresses that the machine does not have."),
        NotYet("v4v6", 0, "Accepts IPv4 on an IPv6 socket too."),
        NotYet("v6only", 0, "Accepts IPv6 only on an IPv6 socket."),
        NotYet("gid", 0, Arg.LaxNumber("gid", max: LargestUid), "Group of the unix socket, by number."),
        NotYet("group", 0, Arg.Text("group"), "Group of the unix socket, by name."),
        NotYet("mode", 0, Arg.Judged("mode", HaproxyChecks.BadUnixSocket, ModeProblem), "Permissions of the unix socket, in octal."),
        NotYet("uid", 0, Arg.LaxNumber("uid", max: LargestUid), "Owner of the unix socket, by number."),
        NotYet("user", 0, Arg.Text("user"), "Owner of the unix socket, by name."),
    ];

    /// <summary>The segment size may be negative: it is then an upper limit for what the system finds.</summary>
    private static string? MssProblem(string text, int version) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size) && size is not 0 and >= -LargestMss and <= LargestMss
            ? null
            : "expected a number from 1 to 65535, or the same negative";

    private static string? ModeProblem(string text, int version) =>
        text.AsSpan().ContainsAnyExceptInRange('0', '7') ? "expected octal digits" : null;
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;
using static CfgCompiler.Analyzer.Keywords.Parameter<CfgCompiler.Analyzer.Binding.ServerParams>;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary>Parameters of how a server's name becomes an address (sections 5.2 and 5.3).</summary>
internal static class ServerDnsParameters
{
    public static ParameterSpec<ServerParams>[] All =>
    [
        NotYet("init-addr", 107, Arg.Judged("list of methods", HaproxyChecks.BadInitAddr, InitAddrProblem), "How the address is found at start."),
        NotYet("resolvers", 106, Arg.Text("section"), "Section whose name servers are asked at run time."),
        NotYet("resolve-prefer", 106, Arg.OneOf("family", HaproxyChecks.BadResolve, "ipv4", "ipv6"), "Family that is preferred."),
        NotYet("resolve-net", 107, Arg.Judged("list of networks", HaproxyChecks.BadResolve, NetworkProblem), "Networks whose addresses are preferred."),
        NotYet("resolve-opts", 109, Arg.Judged("list of options", HaproxyChecks.BadResolve, OptionProblem), "Options of resolution."),
    ];

    private static string? InitAddrProblem(string text, int version)
    {
        foreach (var method in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (method is not ("last" or "libc" or "none") && !IsLiteral(method))
            {
                return $"\"{method}\" is none of \"last\", \"libc\", \"none\" and no IP address";
            }
        }

        return null;
    }

    private static string? NetworkProblem(string text, int version)
    {
        foreach (var network in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var slash = network.IndexOf('/');
            if (!IsLiteral(slash < 0 ? network : network[..slash]))
            {
                return $"\"{network}\" is no network, such as \"10.0.0.0/8\"";
            }
        }

        return null;
    }

    private static string? OptionProblem(string text, int version)
    {
        foreach (var option in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (option is not ("allow-dup-ip" or "prevent-dup-ip" or "ignore-weight"))
            {
                return $"\"{option}\" is none of \"allow-dup-ip\", \"prevent-dup-ip\", \"ignore-weight\"";
            }
        }

        return null;
    }

    private static bool IsLiteral(string text) =>
        Address.Parse(text) is { IsOk: true, Kind: AddressFamilyKind.IPv4 or AddressFamilyKind.IPv6, PortKind: PortKind.None };
}

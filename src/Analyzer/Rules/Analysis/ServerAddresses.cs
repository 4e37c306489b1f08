using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Values.Addresses;
using System.Net;
using System.Net.Sockets;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>What kind of address a server has.</summary>
internal static class ServerAddresses
{
    private static readonly IpNetwork[] Private =
    [
        .. Networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8", "0.0.0.0/8", "fc00::/7", "fe80::/10", "::1/128"),
    ];

    /// <summary>The address has to be looked up.</summary>
    public static bool IsName(ServerDraft server) => Listeners.Parse(KnownText(server)) is { Kind: AddressFamilyKind.Name };

    /// <summary>The fixed port; null without one, or when nobody knows.</summary>
    public static int? Port(ServerDraft server) => Listeners.Parse(KnownText(server)) is { PortKind: PortKind.Fixed } address ? address.PortLow : null;

    /// <summary>An address that is reached over the internet.</summary>
    public static bool IsOfInternet(string? text) =>
        Listeners.Parse(text) is { Kind: AddressFamilyKind.IPv4 or AddressFamilyKind.IPv6, IsAny: false } parsed
        && IPAddress.TryParse(parsed.Host, out var address)
        && !Array.Exists(Private, network => IsSameFamily(network, address) && network.Contains(address));

    public static string? KnownText(ServerDraft server) => server.Address is { IsKnown: true, Value: { } text } ? text : null;

    private static bool IsSameFamily(IpNetwork network, IPAddress address) =>
        (network.Address.AddressFamily == AddressFamily.InterNetwork) == (address.AddressFamily == AddressFamily.InterNetwork);

    private static IEnumerable<IpNetwork> Networks(params string[] texts)
    {
        foreach (var text in texts)
        {
            if (IpNetwork.TryParse(text, out var network))
            {
                yield return network;
            }
        }
    }
}

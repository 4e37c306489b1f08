using System.Net;
using System.Net.Sockets;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Runtime.Health;

/// <summary>Where a server's checks go: its own address, or what <c>addr</c> and <c>port</c> say instead (section 5.2).</summary>
internal static class ServerEndPoint
{
    /// <exception cref="FormatException">There is no port, or the name has no address; the message says which.</exception>
    public static EndPoint ForChecks(ServerSettings server) => ForChecks(server, Resolve);

    internal static EndPoint ForChecks(ServerSettings server, Func<string, AddressFamily, IPAddress?> resolve)
    {
        var own = Read(server.Address);
        var host = server.CheckAddress is null ? own : Read(server.CheckAddress);
        if (host.Kind == AddressFamilyKind.Unix)
        {
            return new UnixDomainSocketEndPoint(host.Host);
        }

        if (!host.HasPortSyntax)
        {
            throw new FormatException($"checks of server {server.Name} to '{server.CheckAddress ?? server.Address}' are not compiled yet");
        }

        var port = FirstPort(server.CheckPort, host, own);
        if (port == 0)
        {
            throw new FormatException($"server {server.Name} has neither service port nor check port, checks are impossible");
        }

        var address = host.Kind switch
        {
            AddressFamilyKind.Name => resolve(host.Host, AddressFamily.Unspecified),
            AddressFamilyKind.IPv6 when host.Host.Length == 0 => IPAddress.IPv6Any,
            _ => host.Host.Length == 0 ? IPAddress.Any : IPAddress.Parse(host.Host),
        };
        return address is null
            ? throw new FormatException($"'server {server.Name}' : could not resolve address '{host.Host}'")
            : new IPEndPoint(address, port);
    }

    private static int FirstPort(int checkPort, AddressParse host, AddressParse own) =>
        checkPort > 0 ? checkPort
        : host.PortKind == PortKind.Fixed && host.PortLow > 0 ? host.PortLow
        : own.PortKind == PortKind.Fixed ? own.PortLow : 0;

    private static AddressParse Read(string text)
    {
        // A bare IPv6 address, as "addr" takes it; elsewhere the last colon begins a port.
        var whole = Address.Parse(text.Contains(':') && IPAddress.TryParse(text, out _) && text[0] != '[' && !text.Contains('.')
            ? $"[{text}]"
            : text);
        return whole.IsOk ? whole : throw new FormatException($"invalid address: '{text}'");
    }

    private static IPAddress? Resolve(string host, AddressFamily family)
    {
        try
        {
            return Dns.GetHostAddresses(host, family).FirstOrDefault();
        }
        catch (SocketException)
        {
            return null;
        }
    }
}

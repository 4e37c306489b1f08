using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Health;

/// <summary>Where a server's checks go: its own address, or what <c>addr</c> and <c>port</c> say instead (section 5.2).</summary>
internal static class ServerEndPoint
{
    /// <exception cref="FormatException">There is no port, or the name has no address; the message says which.</exception>
    public static EndPoint ForChecks(ServerSettings server) => ForChecks(server, Resolve);

    internal static EndPoint ForChecks(ServerSettings server, Func<string, AddressFamily, IPAddress?> resolve)
    {
        var own = Split(server.Address);
        if (server.CheckAddress is null && own.Path is not null)
        {
            return new UnixDomainSocketEndPoint(own.Path);
        }

        var host = server.CheckAddress is null ? own : Split(server.CheckAddress);
        if (host.Path is not null)
        {
            return new UnixDomainSocketEndPoint(host.Path);
        }

        var port = FirstPort(server.CheckPort, server.CheckAddress is null ? 0 : host.Port, own.Port);
        if (port == 0)
        {
            throw new FormatException($"server {server.Name} has neither service port nor check port, checks are impossible");
        }

        var address = IPAddress.TryParse(host.Host, out var known) ? known : resolve(host.Host, host.Family);
        return address is null
            ? throw new FormatException($"'server {server.Name}' : could not resolve address '{host.Host}'")
            : new IPEndPoint(address, port);
    }

    private static int FirstPort(int first, int second, int third) => first > 0 ? first : second > 0 ? second : third;

    private static (string Host, int Port, string? Path, AddressFamily Family) Split(string text)
    {
        var family = AddressFamily.Unspecified;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at > 0)
        {
            var prefix = text[..at];
            text = text[(at + 1)..];
            if (prefix is "unix" or "uxst")
            {
                return ("", 0, text, AddressFamily.Unix);
            }

            family = prefix.EndsWith('4') ? AddressFamily.InterNetwork : prefix.EndsWith('6') ? AddressFamily.InterNetworkV6 : family;
        }

        if (text.StartsWith('/'))
        {
            return ("", 0, text, AddressFamily.Unix);
        }

        var host = text;
        var port = 0;
        var colon = text.LastIndexOf(':');
        // The last colon begins the port, but for a bare IPv6 address (TryParse would take "[::1]:80" for one).
        if (colon >= 0 && colon > text.LastIndexOf(']') && (text[0] == '[' || !IPAddress.TryParse(text, out _)))
        {
            host = text[..colon];
            if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port))
            {
                throw new FormatException($"invalid port '{text[(colon + 1)..]}' in '{text}'");
            }
        }

        return (host.Trim('[', ']'), port, null, family);
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

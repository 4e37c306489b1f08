using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CfgCompiler.Runtime.Logging;

/// <summary>
/// Where a <c>log</c> line sends its datagrams (section 3.1 "log"): an IPv4 or IPv6 address with a UDP port, 514 by default, or a
/// unix datagram socket. Kept as the bytes of the system's <c>sockaddr</c>, so that the sender calls <c>sendto</c> with nothing to convert.
/// </summary>
internal readonly struct SyslogAddress
{
    public const int AfUnix = 1;
    public const int AfInet = 2;
    public const int AfInet6 = 10;

    private const int DefaultPort = 514;
    private const int UnixPathBytesMax = 108;

    private SyslogAddress(int family, byte[] sockAddr)
    {
        Family = family;
        SockAddr = sockAddr;
    }

    /// <summary><see cref="AfUnix"/>, <see cref="AfInet"/> or <see cref="AfInet6"/>.</summary>
    public int Family { get; }

    /// <summary>A whole <c>sockaddr_un</c>, <c>sockaddr_in</c> or <c>sockaddr_in6</c>; its length is the address length.</summary>
    public byte[] SockAddr { get; }

    /// <summary>Reads the target of a <c>log</c> line. A host name is resolved now, by the system's resolver, as HAProxy does at start.</summary>
    /// <exception cref="FormatException">The text is no address of a datagram socket; the message says why.</exception>
    public static SyslogAddress Parse(string text) => Parse(text, Resolve);

    internal static SyslogAddress Parse(string text, Func<string, AddressFamily, IPAddress?> resolve)
    {
        var rest = text;
        var family = AddressFamily.Unspecified;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at > 0)
        {
            rest = text[(at + 1)..];
            switch (text[..at])
            {
                case "unix" or "uxdg":
                    return UnixPath(rest, text);
                case "abns":
                    return Abstract(rest, text);
                case "udp":
                    break;
                case "ipv4" or "udp4":
                    family = AddressFamily.InterNetwork;
                    break;
                case "ipv6" or "udp6":
                    family = AddressFamily.InterNetworkV6;
                    break;
                default:
                    throw new FormatException($"log targets of type '{text[..(at + 1)]}' are not compiled yet in '{text}'");
            }
        }
        else if (text is "stdout" or "stderr")
        {
            throw new FormatException($"the log target '{text}' is not compiled yet");
        }

        return rest.StartsWith('/') ? UnixPath(rest, text) : Internet(rest, text, family, resolve);
    }

    private static SyslogAddress UnixPath(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        if (bytes.Length is 0 or >= UnixPathBytesMax)
        {
            throw new FormatException($"socket path '{path}' must have 1 to {UnixPathBytesMax - 1} bytes in '{text}'");
        }

        var sockAddr = new byte[2 + bytes.Length + 1];
        WriteFamily(sockAddr, AfUnix);
        bytes.CopyTo(sockAddr, 2);
        return new SyslogAddress(AfUnix, sockAddr);
    }

    /// <summary><c>abns@</c>: the name stands after a zero byte and is filled up with zero bytes to the whole path, as HAProxy binds it.</summary>
    private static SyslogAddress Abstract(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        if (bytes.Length is 0 or >= UnixPathBytesMax)
        {
            throw new FormatException($"abstract socket name '{name}' must have 1 to {UnixPathBytesMax - 1} bytes in '{text}'");
        }

        var sockAddr = new byte[2 + UnixPathBytesMax];
        WriteFamily(sockAddr, AfUnix);
        bytes.CopyTo(sockAddr, 3);
        return new SyslogAddress(AfUnix, sockAddr);
    }

    private static SyslogAddress Internet(
        string rest, string text, AddressFamily family, Func<string, AddressFamily, IPAddress?> resolve)
    {
        // The last colon begins the port, unless it stands inside brackets: "::1" alone is host ":" with port 1, and an error.
        var host = rest;
        var port = 0;
        var colon = rest.LastIndexOf(':');
        if (colon >= 0 && colon > rest.LastIndexOf(']'))
        {
            host = rest[..colon];
            port = Port(rest[(colon + 1)..], text);
        }

        return FromEndPoint(Host(host, text, family, resolve), port == 0 ? DefaultPort : port);
    }

    private static int Port(string digits, string text)
    {
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                throw new FormatException($"invalid character '{c}' in port number '{digits}' in '{text}'");
            }
        }

        if (digits.Length == 0)
        {
            return 0;
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new FormatException($"invalid port '{digits}'");
    }

    private static IPAddress Host(
        string host, string text, AddressFamily family, Func<string, AddressFamily, IPAddress?> resolve)
    {
        if (host is "" or "*")
        {
            return family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;
        }

        var bare = host.StartsWith('[') && host.EndsWith(']') ? host[1..^1] : host;
        if (IPAddress.TryParse(bare, out var address) && (bare.Contains(':') || IsDottedQuad(bare)))
        {
            return family == AddressFamily.Unspecified || family == address.AddressFamily
                ? address
                : throw new FormatException($"invalid address: '{host}' in '{text}'");
        }

        var found = bare == host && !host.Contains(':') && !host.Contains('/') ? resolve(host, family) : null;
        return found ?? throw new FormatException($"invalid address: '{host}' in '{text}'");
    }

    // IPAddress.TryParse also takes "127.1" and "0x7f000001", which are names to HAProxy.
    private static bool IsDottedQuad(string host) => host.Count(c => c == '.') == 3 && host.All(c => c == '.' || char.IsAsciiDigit(c));

    private static SyslogAddress FromEndPoint(IPAddress address, int port)
    {
        var v4 = address.AddressFamily == AddressFamily.InterNetwork;
        var sockAddr = new byte[v4 ? 16 : 28];
        WriteFamily(sockAddr, v4 ? AfInet : AfInet6);
        BinaryPrimitives.WriteUInt16BigEndian(sockAddr.AsSpan(2), (ushort)port);
        address.TryWriteBytes(sockAddr.AsSpan(v4 ? 4 : 8), out _);
        if (!v4)
        {
            BitConverter.TryWriteBytes(sockAddr.AsSpan(24), (uint)address.ScopeId);
        }

        return new SyslogAddress(v4 ? AfInet : AfInet6, sockAddr);
    }

    private static void WriteFamily(byte[] sockAddr, int family) => BitConverter.TryWriteBytes(sockAddr, (ushort)family);

    private static IPAddress? Resolve(string host, AddressFamily family)
    {
        try
        {
            var found = Dns.GetHostAddresses(host, family);
            return found.Length > 0 ? found[0] : null;
        }
        catch (SocketException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}

using System.Globalization;

namespace CfgCompiler.Values.Addresses;

/// <summary>
/// Addresses of <c>bind</c>, <c>server</c>, <c>log</c> and friends (section 2.9). Whether a port must, may or must not be there,
/// and ranges and offsets, are the statement's business: the result says what is written.
/// </summary>
public static class Address
{
    private const int PortMax = 65535;

    private enum Force
    {
        Any,
        IPv4,
        IPv6,
    }

    /// <summary>Reads one address. A comma list of <c>bind</c> has to be cut up before.</summary>
    public static AddressParse Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Failed(AddressFamilyKind.Name, AddressTransport.Default, AddressError.Empty, 0);
        }

        var (kind, transport, force, start) = ReadPrefix(text);
        var rest = text[start..];
        switch (kind)
        {
            case AddressFamilyKind.FileDescriptor or AddressFamilyKind.SocketPair
                when rest.Length is 0 or > 9 || rest.ContainsAnyExceptInRange('0', '9'):
                return Failed(kind, transport, AddressError.BadFileDescriptor, start);
            case AddressFamilyKind.Name:
                return ParseIp(rest, transport, force, start);
            default:
                return new AddressParse(kind, transport, rest.ToString(), PortKind.None, 0, 0, AddressError.None, 0);
        }
    }

    private static (AddressFamilyKind Kind, AddressTransport Transport, Force Force, int Length) ReadPrefix(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        if (text[0] == '/' || at < 0)
        {
            return (text[0] == '/' ? AddressFamilyKind.Unix : AddressFamilyKind.Name, AddressTransport.Default, Force.Any, 0);
        }

        var prefix = text[..at];
        var transport = AddressTransport.Default;
        var plus = prefix.IndexOf('+');
        if (plus > 0)
        {
            transport = prefix[..plus] switch
            {
                "stream" => AddressTransport.Stream,
                "dgram" => AddressTransport.Datagram,
                "quic" => AddressTransport.Quic,
                _ => AddressTransport.Default,
            };
            prefix = transport == AddressTransport.Default ? prefix : prefix[(plus + 1)..];
        }

        // A word before @ that is no prefix belongs to the host: HAProxy then tries to resolve the whole.
        var (known, kind, own, force) = Classify(prefix);
        return known
            ? (kind, own == AddressTransport.Default ? transport : own, force, at + 1)
            : (AddressFamilyKind.Name, AddressTransport.Default, Force.Any, 0);
    }

    private static (bool Known, AddressFamilyKind Kind, AddressTransport Transport, Force Force) Classify(ReadOnlySpan<char> prefix) =>
        prefix switch
        {
            "ip" => (true, AddressFamilyKind.Name, AddressTransport.Default, Force.Any),
            "ipv4" => (true, AddressFamilyKind.Name, AddressTransport.Default, Force.IPv4),
            "ipv6" => (true, AddressFamilyKind.Name, AddressTransport.Default, Force.IPv6),
            "tcp" => (true, AddressFamilyKind.Name, AddressTransport.Stream, Force.Any),
            "tcp4" => (true, AddressFamilyKind.Name, AddressTransport.Stream, Force.IPv4),
            "tcp6" => (true, AddressFamilyKind.Name, AddressTransport.Stream, Force.IPv6),
            "mptcp" => (true, AddressFamilyKind.Name, AddressTransport.Mptcp, Force.Any),
            "mptcp4" => (true, AddressFamilyKind.Name, AddressTransport.Mptcp, Force.IPv4),
            "mptcp6" => (true, AddressFamilyKind.Name, AddressTransport.Mptcp, Force.IPv6),
            "udp" => (true, AddressFamilyKind.Name, AddressTransport.Datagram, Force.Any),
            "udp4" => (true, AddressFamilyKind.Name, AddressTransport.Datagram, Force.IPv4),
            "udp6" => (true, AddressFamilyKind.Name, AddressTransport.Datagram, Force.IPv6),
            "quic4" => (true, AddressFamilyKind.Name, AddressTransport.Quic, Force.IPv4),
            "quic6" => (true, AddressFamilyKind.Name, AddressTransport.Quic, Force.IPv6),
            "unix" => (true, AddressFamilyKind.Unix, AddressTransport.Default, Force.Any),
            "uxst" => (true, AddressFamilyKind.Unix, AddressTransport.Stream, Force.Any),
            "uxdg" => (true, AddressFamilyKind.Unix, AddressTransport.Datagram, Force.Any),
            "abns" => (true, AddressFamilyKind.Abstract, AddressTransport.Default, Force.Any),
            "abnsz" => (true, AddressFamilyKind.AbstractZeroTerminated, AddressTransport.Default, Force.Any),
            "fd" => (true, AddressFamilyKind.FileDescriptor, AddressTransport.Default, Force.Any),
            "sockpair" => (true, AddressFamilyKind.SocketPair, AddressTransport.Default, Force.Any),
            "rhttp" => (true, AddressFamilyKind.ReverseHttp, AddressTransport.Default, Force.Any),
            _ => (false, AddressFamilyKind.Name, AddressTransport.Default, Force.Any),
        };

    private static AddressParse ParseIp(ReadOnlySpan<char> text, AddressTransport transport, Force force, int start)
    {
        // The port follows the last colon, unless that colon lies inside brackets. So ::1:80 is ::1 with port 80.
        var colon = text.LastIndexOf(':');
        if (colon >= 0 && text[colon..].Contains(']'))
        {
            colon = -1;
        }

        var host = colon < 0 ? text : text[..colon];
        var port = colon < 0 ? [] : text[(colon + 1)..];
        var (kind, name, hostError) = ReadHost(host, force);
        if (hostError != AddressError.None)
        {
            return Failed(kind, transport, hostError, start);
        }

        var (portKind, low, high, portError) = ReadPort(port);
        return portError == AddressError.None
            ? new AddressParse(kind, transport, name, portKind, low, high, AddressError.None, 0)
            : Failed(kind, transport, portError, start + colon + 1);
    }

    private static (AddressFamilyKind Kind, string Host, AddressError Error) ReadHost(ReadOnlySpan<char> host, Force force)
    {
        if (host is "" or "*")
        {
            return (force == Force.IPv6 ? AddressFamilyKind.IPv6 : AddressFamilyKind.IPv4, "", AddressError.None);
        }

        if (host.Length > 2 && host[0] == '[' && host[^1] == ']')
        {
            host = host[1..^1];
        }

        if (IpText.TryParse(host, out var address))
        {
            var kind = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
                ? AddressFamilyKind.IPv4
                : AddressFamilyKind.IPv6;
            var wrong = (force, kind) is (Force.IPv4, AddressFamilyKind.IPv6) or (Force.IPv6, AddressFamilyKind.IPv4);
            return (kind, host.ToString(), wrong ? AddressError.WrongFamily : AddressError.None);
        }

        return host.ContainsAny(":[]%") || host.ContainsAny(" \t")
            ? (AddressFamilyKind.Name, host.ToString(), AddressError.BadHost)
            : (AddressFamilyKind.Name, host.ToString(), AddressError.None);
    }

    private static (PortKind Kind, int Low, int High, AddressError Error) ReadPort(ReadOnlySpan<char> port)
    {
        if (port.IsEmpty)
        {
            return (PortKind.None, 0, 0, AddressError.None);
        }

        if (port[0] is '+' or '-')
        {
            return TryReadNumber(port[1..], out var offset)
                ? (PortKind.Offset, port[0] == '-' ? -offset : offset, port[0] == '-' ? -offset : offset, AddressError.None)
                : (PortKind.Offset, 0, 0, AddressError.BadPort);
        }

        var dash = port.IndexOf('-');
        var first = dash < 0 ? port : port[..dash];
        var last = dash < 0 ? port : port[(dash + 1)..];
        if (!TryReadNumber(first, out var low) || !TryReadNumber(last, out var high))
        {
            return (PortKind.Fixed, 0, 0, AddressError.BadPort);
        }

        if (low > PortMax || high > PortMax)
        {
            return (PortKind.Fixed, 0, 0, AddressError.PortOutOfRange);
        }

        return low > high
            ? (PortKind.Range, low, high, AddressError.PortRangeReversed)
            : (dash < 0 ? PortKind.Fixed : PortKind.Range, low, high, AddressError.None);
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return text.Length is > 0 and <= 9
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static AddressParse Failed(AddressFamilyKind kind, AddressTransport transport, AddressError error, int index) =>
        new(kind, transport, "", PortKind.None, 0, 0, error, index);
}

// tidy: allow-file throw -- addresses are resolved and listeners opened at start, before the first connection
// tidy: allow-file linq -- addresses are resolved and listeners opened at start, before the first connection
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Process;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Runtime.Transport;

/// <summary>An address of <c>bind</c> or <c>server</c> as the bytes of a <c>sockaddr</c>. Made at start only: names are resolved here.</summary>
/// <param name="Family">AF_INET, AF_INET6, AF_UNIX; -1 for an inherited descriptor.</param>
/// <param name="Bytes">Empty for an inherited descriptor.</param>
/// <param name="Descriptor">The number of <c>fd@N</c>, else -1.</param>
internal sealed record SocketAddress(int Family, byte[] Bytes, int Descriptor)
{
    private const int UnixPathMax = 107;

    /// <exception cref="StartException">The address cannot be used; the message names the place.</exception>
    internal static SocketAddress Resolve(string cfgFile, int line, string text)
    {
        var parsed = Address.Parse(text);
        if (parsed.Error != AddressError.None)
        {
            throw new StartException(cfgFile, line, $"\"{text}\" is not an address");
        }

        switch (parsed.Kind)
        {
            case AddressFamilyKind.IPv4 when parsed.Host.Length == 0:
                return OfIp(IPAddress.Any, parsed.PortLow);
            case AddressFamilyKind.IPv6 when parsed.Host.Length == 0:
                return OfIp(IPAddress.IPv6Any, parsed.PortLow);
            case AddressFamilyKind.IPv4 or AddressFamilyKind.IPv6:
                return OfIp(IPAddress.Parse(parsed.Host), parsed.PortLow);
            case AddressFamilyKind.Unix:
                return OfUnix(cfgFile, line, parsed.Host, isAbstract: false);
            case AddressFamilyKind.Abstract:
                return OfUnix(cfgFile, line, parsed.Host, isAbstract: true);
            case AddressFamilyKind.FileDescriptor:
                return new SocketAddress(-1, [], int.Parse(parsed.Host, System.Globalization.CultureInfo.InvariantCulture));
            case AddressFamilyKind.Name:
                return OfIp(Lookup(cfgFile, line, parsed.Host), parsed.PortLow);
            default:
                throw new StartException(cfgFile, line, $"an address like \"{text}\" is not compiled yet");
        }
    }

    /// <summary>IPv4 and IPv6 addresses as text with their port, for messages.</summary>
    public override string ToString() => Family switch
    {
        Sys.AF_INET => $"{new IPAddress(Bytes.AsSpan(4, 4))}:{BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(2))}",
        Sys.AF_INET6 => $"[{new IPAddress(Bytes.AsSpan(8, 16))}]:{BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(2))}",
        Sys.AF_UNIX => $"unix@{Encoding.UTF8.GetString(Bytes.AsSpan(2)).TrimEnd('\0')}",
        _ => $"fd@{Descriptor}",
    };

    private static IPAddress Lookup(string cfgFile, int line, string host)
    {
        try
        {
            // IPv4 first, as HAProxy's start-up resolution prefers without a resolvers section.
            var addresses = Dns.GetHostAddresses(host);
            return addresses.FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork) ?? addresses[0];
        }
        catch (SocketException)
        {
            throw new StartException(cfgFile, line, $"could not resolve address \"{host}\"");
        }
    }

    private static SocketAddress OfIp(IPAddress address, int port)
    {
        var isV4 = address.AddressFamily == AddressFamily.InterNetwork;
        var bytes = new byte[isV4 ? 16 : 28];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(isV4 ? Sys.AF_INET : Sys.AF_INET6));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)port);
        address.TryWriteBytes(bytes.AsSpan(isV4 ? 4 : 8), out _);
        return new SocketAddress(isV4 ? Sys.AF_INET : Sys.AF_INET6, bytes, -1);
    }

    private static SocketAddress OfUnix(string cfgFile, int line, string path, bool isAbstract)
    {
        var text = Encoding.UTF8.GetBytes(path);
        if (text.Length > UnixPathMax)
        {
            throw new StartException(cfgFile, line, $"the socket path \"{path}\" is longer than {UnixPathMax} bytes");
        }

        // HAProxy pads abstract names to the full length of the structure.
        var bytes = new byte[isAbstract ? 110 : 3 + text.Length];
        bytes[0] = Sys.AF_UNIX;
        text.CopyTo(bytes.AsSpan(isAbstract ? 3 : 2));
        return new SocketAddress(Sys.AF_UNIX, bytes, -1);
    }
}

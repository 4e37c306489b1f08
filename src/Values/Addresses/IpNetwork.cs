using System.Net;
using System.Net.Sockets;

namespace CfgCompiler.Values.Addresses;

/// <summary>An address and a prefix length, as in <c>10.0.0.0/8</c> or <c>2001:db8::/32</c>.</summary>
/// <param name="Address">As written: bits beyond the prefix are kept.</param>
/// <param name="PrefixLength">0…32 or 0…128.</param>
public readonly record struct IpNetwork(IPAddress Address, int PrefixLength)
{
    /// <summary>
    /// Reads an address with an optional <c>/length</c>, for IPv4 also with a <c>/netmask</c> whose ones come first. No mask
    /// means one single address. Names are not resolved.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IpNetwork network)
    {
        network = default;
        var slash = text.IndexOf('/');
        var host = slash < 0 ? text : text[..slash];
        if (!IpText.TryParse(host, out var address))
        {
            return false;
        }

        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        if (slash < 0)
        {
            network = new IpNetwork(address, bits);
            return true;
        }

        var mask = text[(slash + 1)..];
        if (!TryParsePrefix(mask, bits, out var length))
        {
            return false;
        }

        network = new IpNetwork(address, length);
        return true;
    }

    /// <summary>Whether an address of the same family lies in the network.</summary>
    public bool Contains(IPAddress other)
    {
        Span<byte> mine = stackalloc byte[16];
        Span<byte> theirs = stackalloc byte[16];
        if (other.AddressFamily != Address.AddressFamily
            || !Address.TryWriteBytes(mine, out _) || !other.TryWriteBytes(theirs, out _))
        {
            return false;
        }

        var whole = PrefixLength / 8;
        var rest = PrefixLength % 8;
        return mine[..whole].SequenceEqual(theirs[..whole])
            && (rest == 0 || (mine[whole] ^ theirs[whole]) >> (8 - rest) == 0);
    }

    private static bool TryParsePrefix(ReadOnlySpan<char> mask, int bits, out int length)
    {
        if (mask.Length is > 0 and <= 3 && !mask.ContainsAnyExceptInRange('0', '9'))
        {
            length = int.Parse(mask, System.Globalization.CultureInfo.InvariantCulture);
            return length <= bits;
        }

        length = 0;
        if (bits != 32 || !IpText.TryParse(mask, out var address) || address.AddressFamily != AddressFamily.InterNetwork)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        var value = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
        length = System.Numerics.BitOperations.LeadingZeroCount(~value);
        return length == 32 || value << length == 0;
    }
}

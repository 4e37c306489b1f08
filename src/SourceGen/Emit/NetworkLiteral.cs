using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>A network as the two numbers that Runtime compares with: address and mask, both in host byte order.</summary>
internal static class NetworkLiteral
{
    public static string Of(ForwardforPlan plan)
    {
        var text = plan.Except ?? "";
        var slash = text.IndexOf('/');
        var address = slash < 0 ? text : text[..slash];
        var length = slash < 0 ? null : text[(slash + 1)..];
        if (!IPAddress.TryParse(address, out var ip) || Mask(ip, length) is not { } mask)
        {
            throw new EmitException(plan.Origin, $"\"{text}\" is not a network");
        }

        return ip.AddressFamily == AddressFamily.InterNetwork
            ? $"network: 0x{Bits(ip):X8}u, mask: 0x{mask:X8}u"
            : $"network: {Wide(Bits(ip))}, mask: {Wide(mask)}";
    }

    private static UInt128? Mask(IPAddress ip, string? length)
    {
        var width = ip.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        if (length is null)
        {
            return Ones(width, width);
        }

        if (int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
        {
            return bits <= width ? Ones(bits, width) : null;
        }

        return width == 32 && IPAddress.TryParse(length, out var dotted) && dotted.AddressFamily == AddressFamily.InterNetwork
            ? Bits(dotted)
            : null;
    }

    private static UInt128 Ones(int bits, int width) => bits == 0 ? 0 : UInt128.MaxValue << (128 - bits) >> (128 - width);

    private static UInt128 Bits(IPAddress ip)
    {
        UInt128 bits = 0;
        foreach (var part in ip.GetAddressBytes())
        {
            bits = (bits << 8) | part;
        }

        return bits;
    }

    private static string Wide(UInt128 value) => $"new UInt128(0x{(ulong)(value >> 64):X16}, 0x{(ulong)value:X16})";
}

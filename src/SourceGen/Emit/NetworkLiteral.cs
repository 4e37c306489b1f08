using System.Net.Sockets;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Emit;

/// <summary>A network as the two numbers that Runtime compares with: address and mask, both in host byte order.</summary>
internal static class NetworkLiteral
{
    public static string Of(ForwardforPlan plan)
    {
        if (!IpNetwork.TryParse(plan.Except, out var network))
        {
            throw new EmitException(plan.Origin, $"\"{plan.Except}\" is not a network");
        }

        var isV4 = network.Address.AddressFamily == AddressFamily.InterNetwork;
        var mask = Ones(network.PrefixLength, isV4 ? 32 : 128);

        // Bits beyond the mask mean nothing; without them the Runtime needs to mask only the client's address.
        var bits = Bits(network) & mask;
        return isV4
            ? $"network: 0x{bits:X8}u, mask: 0x{mask:X8}u"
            : $"network: {Wide(bits)}, mask: {Wide(mask)}";
    }

    private static UInt128 Ones(int bits, int width) => bits == 0 ? 0 : UInt128.MaxValue << (128 - bits) >> (128 - width);

    private static UInt128 Bits(IpNetwork network)
    {
        UInt128 bits = 0;
        foreach (var part in network.Address.GetAddressBytes())
        {
            bits = (bits << 8) | part;
        }

        return bits;
    }

    private static string Wide(UInt128 value) => $"new UInt128(0x{(ulong)(value >> 64):X16}, 0x{(ulong)value:X16})";
}

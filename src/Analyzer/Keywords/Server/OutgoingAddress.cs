using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary>Addresses that a connection is made from, or a health check to: one address, with one port or none (sections 4.2 and 5.2).</summary>
internal static class OutgoingAddress
{
    /// <summary>What is wrong, as the end of a message; null when nothing is. A name without a dot is most likely a misspelt word.</summary>
    public static string? ProblemOf(string text, bool mayHaveRange = false) => Address.Parse(text) switch
    {
        { IsOk: false } address => AddressProblem.Of(address),
        { Kind: AddressFamilyKind.Name } address when IsNoHost(address.Host) => "; expected an IP address",
        { Kind: AddressFamilyKind.FileDescriptor } => "; a file descriptor can't stand here",
        { PortKind: PortKind.Offset } => "; a port relative to another one has no meaning here",
        { PortKind: PortKind.Range } when !mayHaveRange => "; expected one port",
        _ => null,
    };

    private static bool IsNoHost(string name) => (!name.Contains('.') && name != "localhost") || !name.AsSpan().ContainsAnyExcept(".0123456789");
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>The address of a server line.</summary>
internal static class ServerAddressChecks
{
    public static void Check(LineContext context, ConfigWord word)
    {
        if (word.Value is not { } text)
        {
            return;
        }

        if (text.Contains('$'))
        {
            SupportReport.Say(context, Support.NotYet, "a variable outside of quotes", word.Location);
            return;
        }

        var address = Address.Parse(text);
        if (!address.IsOk)
        {
            context.Report.Add(HaproxyChecks.BadServerAddress, word.Location, $"bad server address \"{word.Shown}\"{AddressProblem.Of(address)}");
        }
        else if (address.PortKind == PortKind.Range)
        {
            context.Report.Add(HaproxyChecks.BadServerAddress, word.Location, $"\"{word.Shown}\" is a range of ports; a server has one port");
        }
        else if (AddressVersions.ProblemOf(context.State, address, isServer: true) is { } problem)
        {
            context.Report.Add(
                address.Transport == AddressTransport.Quic ? HaproxyChecks.BadServerQuic : HaproxyChecks.BadServerAddress, word.Location, $"bad server address \"{word.Shown}\"{problem}");
        }
        else if (address is { Kind: AddressFamilyKind.FileDescriptor })
        {
            context.Report.Add(HaproxyChecks.BadServerAddress, word.Location, $"a server can't be a file descriptor, as \"{word.Shown}\" says");
        }
        else if (NotCompiled(address) is { } what)
        {
            SupportReport.Say(context, Support.NotYet, $"server address {what}", word.Location);
        }
    }

    private static string? NotCompiled(AddressParse address) => address switch
    {
        { PortKind: PortKind.Offset } => "with a port offset",
        { Transport: AddressTransport.Quic } => "quic",
        { Transport: AddressTransport.Mptcp } => "mptcp",
        { Transport: AddressTransport.Datagram } => "udp",
        { Kind: AddressFamilyKind.ReverseHttp } => "rhttp@",
        { Kind: AddressFamilyKind.SocketPair } => "sockpair@",
        _ => null,
    };
}

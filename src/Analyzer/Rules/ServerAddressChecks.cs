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
        { Kind: AddressFamilyKind.FileDescriptor } => "fd@",
        _ => null,
    };
}

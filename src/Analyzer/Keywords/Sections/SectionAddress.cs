using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>Addresses of lines in sections that are not compiled.</summary>
internal static class SectionAddress
{
    /// <summary>What a line asks of its address.</summary>
    /// <param name="NeedsPort">An IP address without port is refused.</param>
    /// <param name="TakesList">A comma list of addresses, each with a range of ports.</param>
    /// <param name="TakesUnix">A path may stand for the address.</param>
    /// <param name="Refused">The transport that the line can't have.</param>
    internal sealed record Rules(bool NeedsPort, bool TakesList = false, bool TakesUnix = true, AddressTransport? Refused = null)
    {
        public static readonly Rules NameServer = new(NeedsPort: true);
        public static readonly Rules Mailer = new(NeedsPort: true, TakesUnix: false, Refused: AddressTransport.Datagram);
        public static readonly Rules Peer = new(NeedsPort: true, Refused: AddressTransport.Datagram);
        public static readonly Rules PeerWithoutPort = new(NeedsPort: false, Refused: AddressTransport.Datagram);
        public static readonly Rules Server = new(NeedsPort: false);
        public static readonly Rules StreamServer = new(NeedsPort: false, Refused: AddressTransport.Datagram);
        public static readonly Rules Bind = new(NeedsPort: true, TakesList: true, Refused: AddressTransport.Datagram);
        public static readonly Rules DatagramBind = new(NeedsPort: true, TakesList: true, Refused: AddressTransport.Stream);
    }

    /// <summary>The last address of the word; null when it is wrong, which has been reported, or unknown.</summary>
    public static AddressParse? Check(LineContext context, ConfigWord word, Rules rules, DiagnosticDescriptor descriptor)
    {
        AddressParse? last = null;
        if (word.Value is not { } text)
        {
            return null;
        }

        for (var start = 0; start <= text.Length;)
        {
            var comma = rules.TakesList ? text.IndexOf(',', start) : -1;
            var end = comma < 0 ? text.Length : comma;
            var address = Address.Parse(text.AsSpan(start, end - start));
            if (Problem(address, rules) is { } problem)
            {
                var where = start == 0 && comma < 0 ? word.Location : word.Range(start, end - start);
                context.Report.Add(descriptor, where, $"bad address \"{ConfigWord.Decode(text[start..end])}\" of \"{context.KeywordText}\"{problem}");
                return null;
            }

            last = address;
            start = end + 1;
        }

        return last;
    }

    private static string? Problem(AddressParse address, Rules rules) => address switch
    {
        { IsOk: false } => AddressProblem.Of(address),
        _ when rules.Refused is { } refused && address.Transport == refused =>
            refused == AddressTransport.Datagram ? "; datagrams are no use here" : "; a stream is no use here",
        { Kind: AddressFamilyKind.Unix or AddressFamilyKind.Abstract or AddressFamilyKind.AbstractZeroTerminated } when !rules.TakesUnix =>
            "; expected an IP address and a port",
        { HasPortSyntax: false } => null,
        { PortKind: PortKind.None } when rules.NeedsPort => "; expected <address>:<port>",
        { PortKind: PortKind.Range } when !rules.TakesList => "; a range of ports can't stand here",
        { PortKind: PortKind.Offset } => "; expected a port of its own, not one relative to another",
        { PortKind: PortKind.Fixed, PortLow: 0 } when rules.NeedsPort => "; the lowest port is 1",
        _ => null,
    };
}

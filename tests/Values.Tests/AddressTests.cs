using System.Net;
using CfgCompiler.Values.Addresses;
using CsCheck;

namespace CfgCompiler.Values.Tests;

public class AddressTests
{
    [Theory]
    [InlineData(":80", AddressFamilyKind.IPv4, "", PortKind.Fixed, 80, 80)]
    [InlineData("*:80", AddressFamilyKind.IPv4, "", PortKind.Fixed, 80, 80)]
    [InlineData("127.0.0.1:8081", AddressFamilyKind.IPv4, "127.0.0.1", PortKind.Fixed, 8081, 8081)]
    [InlineData("127.0.0.1", AddressFamilyKind.IPv4, "127.0.0.1", PortKind.None, 0, 0)]
    [InlineData("127.0.0.1:", AddressFamilyKind.IPv4, "127.0.0.1", PortKind.None, 0, 0)]
    [InlineData("[::1]:80", AddressFamilyKind.IPv6, "::1", PortKind.Fixed, 80, 80)]
    [InlineData("[::1]", AddressFamilyKind.IPv6, "::1", PortKind.None, 0, 0)]
    [InlineData("::1:80", AddressFamilyKind.IPv6, "::1", PortKind.Fixed, 80, 80)]
    [InlineData(":::80", AddressFamilyKind.IPv6, "::", PortKind.Fixed, 80, 80)]
    [InlineData("[127.0.0.1]:80", AddressFamilyKind.IPv4, "127.0.0.1", PortKind.Fixed, 80, 80)]
    [InlineData("web.example:80", AddressFamilyKind.Name, "web.example", PortKind.Fixed, 80, 80)]
    [InlineData("web.example", AddressFamilyKind.Name, "web.example", PortKind.None, 0, 0)]
    [InlineData(":8081-8090", AddressFamilyKind.IPv4, "", PortKind.Range, 8081, 8090)]
    [InlineData("10.0.0.1:+1", AddressFamilyKind.IPv4, "10.0.0.1", PortKind.Offset, 1, 1)]
    [InlineData("10.0.0.1:-65536", AddressFamilyKind.IPv4, "10.0.0.1", PortKind.Offset, -65536, -65536)]
    [InlineData("ipv4@:80", AddressFamilyKind.IPv4, "", PortKind.Fixed, 80, 80)]
    [InlineData("ipv6@:80", AddressFamilyKind.IPv6, "", PortKind.Fixed, 80, 80)]
    [InlineData("ipv6@::1:80", AddressFamilyKind.IPv6, "::1", PortKind.Fixed, 80, 80)]
    [InlineData("/run/a.sock", AddressFamilyKind.Unix, "/run/a.sock", PortKind.None, 0, 0)]
    [InlineData("/run/a@b:80", AddressFamilyKind.Unix, "/run/a@b:80", PortKind.None, 0, 0)]
    [InlineData("unix@a.sock", AddressFamilyKind.Unix, "a.sock", PortKind.None, 0, 0)]
    [InlineData("abns@x", AddressFamilyKind.Abstract, "x", PortKind.None, 0, 0)]
    [InlineData("abnsz@x", AddressFamilyKind.AbstractZeroTerminated, "x", PortKind.None, 0, 0)]
    [InlineData("fd@3", AddressFamilyKind.FileDescriptor, "3", PortKind.None, 0, 0)]
    [InlineData("sockpair@4", AddressFamilyKind.SocketPair, "4", PortKind.None, 0, 0)]
    [InlineData("foo@bar:80", AddressFamilyKind.Name, "foo@bar", PortKind.Fixed, 80, 80)]
    public void Parse_GoodAddress_GivesItsParts(string text, AddressFamilyKind kind, string host, PortKind port, int low, int high)
    {
        var address = Address.Parse(text);
        Assert.Equal(new AddressParse(kind, address.Transport, host, port, low, high, AddressError.None, 0), address);
    }

    [Theory]
    [InlineData("127.0.0.1:80", AddressTransport.Default)]
    [InlineData("tcp@127.0.0.1:80", AddressTransport.Stream)]
    [InlineData("udp@127.0.0.1:514", AddressTransport.Datagram)]
    [InlineData("udp6@[::1]:514", AddressTransport.Datagram)]
    [InlineData("uxdg@/dev/log", AddressTransport.Datagram)]
    [InlineData("uxst@/dev/log", AddressTransport.Stream)]
    [InlineData("mptcp4@:80", AddressTransport.Mptcp)]
    [InlineData("quic6@:443", AddressTransport.Quic)]
    [InlineData("stream+fd@3", AddressTransport.Stream)]
    [InlineData("dgram+ipv4@:80", AddressTransport.Datagram)]
    [InlineData("quic+ip@:443", AddressTransport.Quic)]
    public void Parse_Prefix_GivesTransport(string text, AddressTransport transport)
    {
        var address = Address.Parse(text);
        Assert.Equal((AddressError.None, transport), (address.Error, address.Transport));
    }

    [Theory]
    [InlineData("", AddressError.Empty, 0)]
    [InlineData("::1", AddressError.BadHost, 0)]
    [InlineData("[::1:80", AddressError.BadHost, 0)]
    [InlineData("::1]:80", AddressError.BadHost, 0)]
    [InlineData("[fe80::1%lo]:80", AddressError.BadHost, 0)]
    [InlineData("ipv4@::1:80", AddressError.WrongFamily, 5)]
    [InlineData("ipv6@127.0.0.1:80", AddressError.WrongFamily, 5)]
    [InlineData(":80x", AddressError.BadPort, 1)]
    [InlineData(":x", AddressError.BadPort, 1)]
    [InlineData("a:80-", AddressError.BadPort, 2)]
    [InlineData("a:+80-90", AddressError.BadPort, 2)]
    [InlineData(":65536", AddressError.PortOutOfRange, 1)]
    [InlineData(":1-65536", AddressError.PortOutOfRange, 1)]
    [InlineData("127.0.0.1:90-80", AddressError.PortRangeReversed, 10)]
    [InlineData("fd@x", AddressError.BadFileDescriptor, 3)]
    [InlineData("fd@", AddressError.BadFileDescriptor, 3)]
    public void Parse_BadAddress_SaysWhatAndWhere(string text, AddressError error, int index)
    {
        var address = Address.Parse(text);
        Assert.Equal((error, index), (address.Error, address.ErrorIndex));
    }

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.String[Gen.OneOf("0123456789.:[]@/+-*%ipv46unixfdabs ".ToCharArray()), 0, 24].Sample(text =>
            Assert.InRange(Address.Parse(text).ErrorIndex, 0, text.Length));

    [Theory]
    [InlineData("10.0.0.0/8", 8, "10.255.0.1", true)]
    [InlineData("10.0.0.0/8", 8, "11.0.0.1", false)]
    [InlineData("10.0.0.1", 32, "10.0.0.1", true)]
    [InlineData("10.0.0.0/255.255.252.0", 22, "10.0.3.9", true)]
    [InlineData("10.0.0.0/255.255.252.0", 22, "10.0.4.0", false)]
    [InlineData("0.0.0.0/0", 0, "9.9.9.9", true)]
    [InlineData("2001:db8::/33", 33, "2001:db8:7fff::1", true)]
    [InlineData("2001:db8::/33", 33, "2001:db8:8000::1", false)]
    [InlineData("10.0.0.0/8", 8, "::1", false)]
    public void IpNetwork_Good_Contains(string text, int length, string address, bool isInside)
    {
        Assert.True(IpNetwork.TryParse(text, out var network));
        Assert.Equal(length, network.PrefixLength);
        Assert.Equal(isInside, network.Contains(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/255.0.255.0")]
    [InlineData("::/129")]
    [InlineData("10.0.0")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("host/8")]
    [InlineData("")]
    public void IpNetwork_Bad_IsRefused(string text) => Assert.False(IpNetwork.TryParse(text, out _));
}

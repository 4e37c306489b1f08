using System.Net;
using System.Net.Sockets;
using CfgCompiler.Runtime.Logging;

namespace CfgCompiler.Runtime.Tests.Control.Logging;

public sealed class SyslogAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", "02000202 7f000001 0000000000000000")]
    [InlineData("127.0.0.1:", "02000202 7f000001 0000000000000000")]
    [InlineData("127.0.0.1:0", "02000202 7f000001 0000000000000000")]
    [InlineData("127.0.0.1:5514", "0200158a 7f000001 0000000000000000")]
    [InlineData("udp@127.0.0.1:5514", "0200158a 7f000001 0000000000000000")]
    [InlineData("udp4@127.0.0.1", "02000202 7f000001 0000000000000000")]
    [InlineData("ipv4@127.0.0.1", "02000202 7f000001 0000000000000000")]
    [InlineData("*:1", "02000001 00000000 0000000000000000")]
    [InlineData("[::1]", "0a000202 00000000 00000000000000000000000000000001 00000000")]
    [InlineData("[::1]:99", "0a000063 00000000 00000000000000000000000000000001 00000000")]
    [InlineData("udp6@::1:55", "0a000037 00000000 00000000000000000000000000000001 00000000")]
    [InlineData("/a", "0100 2f6100")]
    [InlineData("unix@a/b", "0100 612f6200")]
    [InlineData("uxdg@/a", "0100 2f6100")]
    public void Parse_Address_GivesSockaddr(string text, string hex) =>
        Assert.Equal(hex.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexStringLower(SyslogAddress.Parse(text, NoNames).SockAddr));

    [Fact]
    public void Parse_AbstractName_FillsTheWholePath()
    {
        var address = SyslogAddress.Parse("abns@log", NoNames);

        Assert.Equal(SyslogAddress.AfUnix, address.Family);
        Assert.Equal(110, address.SockAddr.Length);
        Assert.Equal("0100006c6f6700", Convert.ToHexStringLower(address.SockAddr.AsSpan(0, 7)));
    }

    [Theory]
    [InlineData("::1", "invalid address: ':' in '::1'")]
    [InlineData("udp4@::1:5", "invalid address: '::1' in 'udp4@::1:5'")]
    [InlineData("nowhere", "invalid address: 'nowhere' in 'nowhere'")]
    [InlineData("a/b", "invalid address: 'a/b' in 'a/b'")]
    [InlineData("127.1", "invalid address: '127.1' in '127.1'")]
    [InlineData("127.0.0.1:x", "invalid character 'x' in port number 'x' in '127.0.0.1:x'")]
    [InlineData("127.0.0.1:70000", "invalid port '70000'")]
    [InlineData("unix@", "socket path '' must have 1 to 107 bytes in 'unix@'")]
    [InlineData("stdout", "the log target 'stdout' is not compiled yet")]
    [InlineData("tcp@127.0.0.1:1", "log targets of type 'tcp@' are not compiled yet in 'tcp@127.0.0.1:1'")]
    public void Parse_NoDatagramAddress_SaysWhy(string text, string problem)
    {
        var thrown = Assert.Throws<FormatException>(() => SyslogAddress.Parse(text, NoNames));

        Assert.Equal(problem, thrown.Message);
    }

    [Fact]
    public void Parse_Name_IsResolvedInTheFamilyAskedFor()
    {
        var asked = new List<(string, AddressFamily)>();
        var address = SyslogAddress.Parse("udp6@loghost:514", (host, family) =>
        {
            asked.Add((host, family));
            return IPAddress.IPv6Loopback;
        });

        Assert.Equal([("loghost", AddressFamily.InterNetworkV6)], asked);
        Assert.Equal(SyslogAddress.AfInet6, address.Family);
    }

    [Fact]
    public void Parse_Localhost_UsesTheSystemsResolver() =>
        Assert.Contains(SyslogAddress.Parse("localhost").Family, new[] { SyslogAddress.AfInet, SyslogAddress.AfInet6 });

    private static IPAddress? NoNames(string host, AddressFamily family) => null;
}

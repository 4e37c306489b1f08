using System.Net;
using System.Net.Sockets;
using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Tests.Control.Health;

public sealed class ServerEndPointTests
{
    [Theory]
    [InlineData("10.0.0.1:80", null, 0, "10.0.0.1:80")]
    [InlineData("ipv4@10.0.0.1:80", null, 0, "10.0.0.1:80")]
    [InlineData("[::1]:80", null, 0, "[::1]:80")]
    [InlineData("10.0.0.1:80", null, 8080, "10.0.0.1:8080")]
    [InlineData("10.0.0.1", null, 8080, "10.0.0.1:8080")]
    [InlineData("10.0.0.1:80", "10.0.0.2", 0, "10.0.0.2:80")]
    [InlineData("10.0.0.1:80", "10.0.0.2", 81, "10.0.0.2:81")]
    [InlineData("10.0.0.1:80", "::2", 81, "[::2]:81")]
    [InlineData("web1:80", null, 0, "192.0.2.7:80")]
    [InlineData("/run/web.sock", null, 0, "/run/web.sock")]
    [InlineData("unix@/run/web.sock", null, 0, "/run/web.sock")]
    public void ForChecks_Server_GivesWhereChecksGo(string address, string? checkAddress, int checkPort, string expected)
    {
        var server = new ServerSettings { Name = "s", Address = address, CheckAddress = checkAddress, CheckPort = checkPort };

        Assert.Equal(expected, ServerEndPoint.ForChecks(server, (_, _) => IPAddress.Parse("192.0.2.7")).ToString());
    }

    [Theory]
    [InlineData("10.0.0.1", "server s has neither service port nor check port, checks are impossible")]
    [InlineData("nowhere:80", "'server s' : could not resolve address 'nowhere'")]
    [InlineData("10.0.0.1:x", "invalid address: '10.0.0.1:x'")]
    public void ForChecks_NoEndPoint_SaysWhy(string address, string problem)
    {
        var server = new ServerSettings { Name = "s", Address = address };

        Assert.Equal(problem, Assert.Throws<FormatException>(() => ServerEndPoint.ForChecks(server, NoNames)).Message);
    }

    private static IPAddress? NoNames(string host, AddressFamily family) => null;
}

using CfgCompiler.Runtime;

namespace CfgCompiler.Emit.Tests;

public sealed class WebClusterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Emit_WebCluster_CompilesWithoutWarning(bool hasImplicitUsings) =>
        Assert.Empty(GeneratedCode.Complaints(GeneratedCode.Emit(Plans.WebCluster()), hasImplicitUsings));

    [Fact]
    public void Emit_Twice_SameBytes() =>
        Assert.Equal(GeneratedCode.Emit(Plans.WebCluster()).ToArray(), GeneratedCode.Emit(Plans.WebCluster()).ToArray());

    [Fact]
    public void Emit_SameFileElsewhere_SameBytes()
    {
        var plan = Plans.Process() with { Maxconn = new(10, null, new("web.cfg", 2, "maxconn 10")) };
        var elsewhere = plan with { File = "../conf/web.cfg", Maxconn = new(10, null, new("../conf/web.cfg", 2, "maxconn 10")) };
        Assert.Equal(GeneratedCode.Emit(plan).ToArray(), GeneratedCode.Emit(elsewhere).ToArray());
    }

    [Fact]
    public void Configure_WebCluster_SaysWhatTheFileSays()
    {
        var process = GeneratedCode.Configure(Plans.WebCluster());

        Assert.Equal(RuntimeInfo.AbiVersion, process.AbiVersion);
        Assert.Equal("web.cfg", process.CfgFile);
        Assert.Equal((4096, 99, 99, true), (process.Maxconn, process.Uid, process.Gid, process.Daemon));
        Assert.Equal([(16, 6), (16, 5)], process.Logs.Select(log => (log.Facility, log.MaxLevel)));
        var proxy = Assert.Single(process.Proxies);
        Assert.Equal(("webcluster", 24, 2000, true), (proxy.Name, proxy.Line, proxy.Maxconn, proxy.DontLogNull));
        Assert.Equal((60_000, 10_000, 10_000), (proxy.ClientTimeoutMs, proxy.HttpRequestTimeoutMs, proxy.HttpKeepAliveTimeoutMs));
        Assert.Equal((10_000, 60_000, 60_000, 10_000), (proxy.ConnectTimeoutMs, proxy.ServerTimeoutMs, proxy.QueueTimeoutMs, proxy.CheckTimeoutMs));
        Assert.Equal((3, -1), (proxy.Retries, proxy.RedispatchInterval));
        Assert.Equal("0.0.0.0:80", Assert.Single(proxy.Binds).Address);
        Assert.Equal(new("GET", "/test.html", null), proxy.HttpCheck);
        Assert.Equal(
            [("inst1", "192.168.10.20:80", true, 2000, 3, 27), ("inst2", "192.168.10.30:80", true, 2000, 3, 28)],
            proxy.Servers.Select(server => (server.Name, server.Address, server.Check, server.InterMs, server.Fall, server.Line)));
        unsafe
        {
            Assert.True(proxy.Request != null && proxy.Balance != null && proxy.Log != null);
            Assert.True(proxy.Response == null && proxy.BackendRequest == null && proxy.BackendResponse == null);
        }
    }
}

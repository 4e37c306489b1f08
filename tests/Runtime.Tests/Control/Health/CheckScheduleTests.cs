using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Tests.Control.Health;

public sealed class CheckScheduleTests
{
    // Measured with HAProxy 3.5, to a few milliseconds.
    [Theory]
    [InlineData(new[] { 2000, 2000, 2000 }, new[] { 0, 666, 1333 })]
    [InlineData(new[] { 4000, 4000 }, new[] { 0, 2000 })]
    [InlineData(new[] { 4000, 2000 }, new[] { 0, 1000 })]
    [InlineData(new[] { 2000, 4000 }, new[] { 0, 2000 })]
    [InlineData(new[] { 4000, 2000, 500 }, new[] { 0, 666, 1333 })]
    [InlineData(new[] { 500, 500 }, new[] { 0, 250 })]
    [InlineData(new[] { 300, 700 }, new[] { 0, 350 })]
    [InlineData(new[] { 500, 999, 1000 }, new[] { 0, 333, 666 })]
    [InlineData(new[] { 2000, 500, 8000 }, new[] { 0, 666, 5333 })]
    public void FirstDelaysMs_Intervals_AreSpreadAsHAProxyDoes(int[] intervalsMs, int[] delaysMs) =>
        Assert.Equal(delaysMs, CheckSchedule.FirstDelaysMs(intervalsMs));

    [Theory]
    [InlineData(300, 200, 500, 300, 200)]
    [InlineData(10_000, 10_000, 2000, 2000, 10_000)]
    [InlineData(10_000, null, 2000, 2000, 0)]
    [InlineData(300, null, 2000, 2000, 0)]
    [InlineData(null, 100, 2000, 2000, 100)]
    public void Timeouts_OfServer_FollowTimeoutCheck(int? connectMs, int? checkMs, int interMs, int expectedConnectMs, int expectedResponseMs)
    {
        var proxy = new ProxySettings
        {
            Name = "b",
            Capabilities = ProxyCapabilities.Backend,
            ConnectTimeoutMs = connectMs,
            CheckTimeoutMs = checkMs,
        };
        var server = new ServerSettings { Name = "s", Address = "127.0.0.1:80", InterMs = interMs };

        Assert.Equal(new CheckTimeouts(expectedConnectMs, expectedResponseMs), CheckTimeouts.Of(proxy, server));
    }
}

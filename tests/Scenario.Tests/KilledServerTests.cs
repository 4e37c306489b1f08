using CfgCompiler.TestSupport.Scrubbing;

namespace CfgCompiler.Scenario.Tests;

public sealed class KilledServerTests
{
    private const int Clients = 16;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void ServerKilled_UnderLoad_OnlyRequestsInFlightFail(int nbthread)
    {
        var doomed = new OriginServer(Origins.Named("s1"));
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(2, nbthread: nbthread), doomed, new OriginServer(Origins.Named("s2")));
        using var load = new Load(proxy.Port, Clients);
        Assert.True(Eventually.Holds(() => doomed.RequestCount > 200, Limit));

        doomed.Kill();
        var atKill = load.Statuses.Count;
        Assert.True(Eventually.Holds(() => load.Statuses.Count > atKill + 400, Limit));
        load.Stop();

        var failed = load.Statuses.Where(static answer => answer.Value != 200).ToList();
        Assert.InRange(failed.Count, 0, Clients);
        Assert.All(failed, static answer => Assert.Contains(answer.Value, new[] { 0, 502 }));
        AssertNothingSentTwice(proxy);
        AssertFailuresAreLogged(proxy, failed.Count(static answer => answer.Value == 502));
    }

    [Fact]
    public void ServerKilled_NotUnderLoad_NoRequestFails()
    {
        var doomed = new OriginServer(Origins.Named("s1"));
        using var proxy = new ProxyUnderTest(ProxyPrograms.Ours, ScenarioCfg.Text(2), doomed, new OriginServer(Origins.Named("s2")));
        Assert.Equal(200, proxy.StatusOf(ScenarioCfg.Get));
        doomed.Kill();
        for (var count = 0; count < 20; count++)
        {
            Assert.EndsWith("s2", RawClient.Exchange(proxy.Port, ScenarioCfg.Get), StringComparison.Ordinal);
        }
    }

    private static void AssertNothingSentTwice(ProxyUnderTest proxy)
    {
        var paths = proxy.Origins.SelectMany(static origin => origin?.Connections ?? [])
            .SelectMany(static connection => ByteText.Latin1(connection.Received).Split("\r\n"))
            .Where(static line => line.StartsWith("GET ", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(paths.Distinct(StringComparer.Ordinal).Count(), paths.Count);
    }

    private static void AssertFailuresAreLogged(ProxyUnderTest proxy, int badGateways)
    {
        Assert.True(proxy.Log.WaitFor(badGateways, static line => line.Contains(" 502 ", StringComparison.Ordinal), Limit));
        Assert.All(
            proxy.RequestLines.Where(static line => line.Contains(" 502 ", StringComparison.Ordinal)),
            static line => Assert.Matches(" web web/s1 .* 502 0 - - SH-- | web web/s1 .* 502 209 - - SH-- ", line));
    }
}

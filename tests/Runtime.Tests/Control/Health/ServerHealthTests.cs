using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Tests.Control.Health;

// The sequences were recorded from HAProxy 3.5 with "option log-health-checks": + a check that passes, - one that fails.
public sealed class ServerHealthTests
{
    [Theory]
    [InlineData(1, 1, "++-+", "1/1 UP;;0/1 DOWN;1/1 UP")]
    [InlineData(1, 3, "+++", "3/3 UP;;")]
    [InlineData(3, 2, "+++--+++", "1/3 DOWN;2/3 DOWN;2/2 UP;1/2 UP;0/3 DOWN;1/3 DOWN;2/3 DOWN;2/2 UP")]
    [InlineData(4, 1, "+++-", "1/4 DOWN;2/4 DOWN;3/4 DOWN;0/4 DOWN")]
    [InlineData(2, 3, "++-+---+-++", "1/2 DOWN;3/3 UP;2/3 UP;3/3 UP;2/3 UP;1/3 UP;0/2 DOWN;1/2 DOWN;0/2 DOWN;1/2 DOWN;3/3 UP")]
    public void Observe_Results_ReportsHealthAsHAProxy(int rise, int fall, string results, string reports)
    {
        var health = NewHealth(rise, fall);

        var seen = results.Select(r => health.Observe(Result(r)).Reported ? health.Describe() : "");

        Assert.Equal(reports, string.Join(';', seen));
    }

    [Theory]
    [InlineData(2, 3, "-", "D")]
    [InlineData(2, 3, "+-", ".D")]
    [InlineData(2, 3, "++-+---+-++", "......D...U")]
    [InlineData(3, 2, "+++--+++", "....D..U")]
    [InlineData(1, 1, "++-+-", "..DUD")]
    [InlineData(2, 3, "--++", "D..U")]
    public void Observe_Results_ChangesTheServer(int rise, int fall, string results, string changes)
    {
        var health = NewHealth(rise, fall);

        var seen = results.Select(r => health.Observe(Result(r)) switch
        {
            { WentUp: true } => 'U',
            { WentDown: true } => 'D',
            _ => '.',
        });

        Assert.Equal(changes, string.Concat(seen));
    }

    [Fact]
    public void Observe_AnotherKindOfFailureWhileDown_IsReportedOnce()
    {
        var health = NewHealth(2, 1);
        health.Observe(new CheckResult(CheckStatus.Layer7WrongStatus, 500));

        Assert.False(health.Observe(new CheckResult(CheckStatus.Layer7WrongStatus, 404)).Reported);
        Assert.True(health.Observe(new CheckResult(CheckStatus.Layer7Timeout)).Reported);
        Assert.False(health.Observe(new CheckResult(CheckStatus.Layer7Timeout)).Reported);
    }

    [Fact]
    public void NextIntervalMs_InTransition_IsFastinter()
    {
        var health = NewHealth(2, 3, fastinterMs: 100, downinterMs: 250);

        Assert.Equal(100, health.NextIntervalMs);
        Assert.Equal([100, 400, 100, 400, 100, 100, 250, 250, 100, 400], "++-+----++".Select(r =>
        {
            health.Observe(Result(r));
            return health.NextIntervalMs;
        }));
    }

    [Fact]
    public void NextIntervalMs_WithoutSpecialIntervals_IsInter()
    {
        var health = NewHealth(2, 3);

        Assert.All("+-++--", r =>
        {
            health.Observe(Result(r));
            Assert.Equal(400, health.NextIntervalMs);
        });
    }

    private static CheckResult Result(char passed) =>
        passed == '+' ? new CheckResult(CheckStatus.Layer7Passed, 200) : new CheckResult(CheckStatus.Layer7WrongStatus, 500);

    private static ServerHealth NewHealth(int rise, int fall, int fastinterMs = 0, int downinterMs = 0) => new(new ServerSettings
    {
        Name = "s",
        Address = "127.0.0.1:80",
        InterMs = 400,
        FastinterMs = fastinterMs,
        DowninterMs = downinterMs,
        Rise = rise,
        Fall = fall,
    });
}

using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Process;

namespace CfgCompiler.Runtime.Tests.Control.Process;

public sealed class DescriptorLimitsTests
{
    [Fact]
    public void Resolve_Maxconn_NeedsTwiceAsManyAndSome()
    {
        var limits = DescriptorLimits.Resolve(1000, listeners: 2, checks: 3, workers: 4, Limit(1024, 4096));

        Assert.Equal(1000, limits.Maxconn);
        Assert.Equal(2000UL + 24 + 2 + 3 + 32, limits.Needed);
    }

    [Theory]
    [InlineData(1024, 20_000, 9971)]
    [InlineData(20_000, 20_000, 9971)]
    [InlineData(64, 64, 100)]
    public void Resolve_NoMaxconn_FollowsTheHardLimit(ulong soft, ulong hard, int maxconn)
    {
        var limits = DescriptorLimits.Resolve(null, listeners: 1, checks: 0, workers: 4, Limit(soft, hard));

        Assert.Equal(maxconn, limits.Maxconn);
        Assert.Equal(limits.Needed, (2UL * (ulong)maxconn) + 57);
    }

    [Fact]
    public void Resolve_NoMaxconnNoLimit_StaysReasonable() =>
        Assert.Equal((1_048_576 - 57) / 2, DescriptorLimits.Resolve(0, 1, 0, 4, Limit(1024, ResourceLimit.Infinity)).Maxconn);

    private static ResourceLimit Limit(ulong soft, ulong hard) => new() { Soft = soft, Hard = hard };
}

using CfgCompiler.Runtime.Balancing;

namespace CfgCompiler.Runtime.Tests.DataPlane;

/// <summary>The orders were recorded from HAProxy.</summary>
public sealed class RoundRobinOrderTests
{
    [Theory]
    [InlineData("abc", 1, 1, 1)]
    [InlineData("bba", 1, 2)]
    [InlineData("aaab", 3, 1)]
    [InlineData("aaabaac", 5, 1, 1)]
    [InlineData("cbcabccba", 2, 3, 4)]
    [InlineData("ab", 10, 10)]
    [InlineData("aab", 256, 128)]
    [InlineData("ac", 1, 0, 1)]
    [InlineData("aabacabadacba", 7, 3, 2, 1)]
    public void Build_Weights_GiveHaproxysOrder(string expected, params int[] weights) =>
        Assert.Equal(expected, string.Concat(RoundRobinOrder.Build(weights).Select(i => (char)('a' + i))));

    [Fact]
    public void Build_ManyHeavyServers_StaysBoundedAndKeepsTheProportion()
    {
        var weights = Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? 256 : 127).ToArray();
        var order = RoundRobinOrder.Build(weights);
        Assert.InRange(order.Length, 1000, 1 << 15);
        Assert.Equal(1000, order.Distinct().Count());
    }

    [Fact]
    public void Build_NoServer_IsEmpty() => Assert.Empty(RoundRobinOrder.Build([]));
}

using CfgCompiler.Differential.Tests.Cases;

namespace CfgCompiler.Differential.Tests;

/// <summary>Every table together, for the tests about the tables themselves.</summary>
internal static class AllCases
{
    public static IReadOnlyList<DifferentialCase> All { get; } =
    [
        .. RequestHeadTests.Table, .. ResponseHeadTests.Table, .. FramingTests.Table, .. BadInputTests.Table,
        .. TimeoutTests.Table, .. BalancingTests.Table, .. LogTests.Table,
    ];
}

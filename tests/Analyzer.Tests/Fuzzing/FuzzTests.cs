using System.Globalization;
using Xunit.Abstractions;

namespace CfgCompiler.Analyzer.Tests.Fuzzing;

/// <summary>
/// Changed configurations by the thousand; with CFGC_TEST_ALL a million, in batches, so that no test takes long. The inputs are those of
/// CFGC_FUZZ_SEED, or of a fixed number.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int FixedSeed = 20_260;
    private const int BatchesOfAll = 20;
    private const int InputsOfBatch = 50_000;
    private const int InputsOfQuickRun = 5_000;

    private static readonly Lazy<FuzzSeeds> Seeds = new(FuzzSeeds.Load);

    private static bool IsAll => Environment.GetEnvironmentVariable("CFGC_TEST_ALL") is "1";

    public static TheoryData<int> Batches() => [.. Enumerable.Range(0, IsAll ? BatchesOfAll : 1)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Analyze_ChangedConfigurations_KeepsItsPromises(int batch)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CFGC_FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : FixedSeed;
        var count = IsAll ? InputsOfBatch : InputsOfQuickRun;
        var run = new FuzzRun(new InputMaker(Seeds.Value, seed), batch * InputsOfBatch, count);
        run.Run();
        output.WriteLine($"Seed {seed}, from input {batch * InputsOfBatch}: {count} inputs in {run.Elapsed.TotalSeconds:0.0} s; {run.Slowest}.");
        Assert.True(run.Faults.Count == 0, $"Seed {seed}: {run.Faults.Count} kinds of fault\n{string.Join('\n', run.Faults)}");
    }

    [Fact]
    public void InputMaker_SameSeedAndNumber_GivesSameBytes()
    {
        var inputs = new InputMaker(Seeds.Value, 1);
        Assert.Equal(inputs.Make(7), new InputMaker(Seeds.Value, 1).Make(7));
        Assert.NotEqual(inputs.Make(7), inputs.Make(8));
    }
}

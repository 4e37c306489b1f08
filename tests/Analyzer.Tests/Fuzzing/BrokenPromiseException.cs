namespace CfgCompiler.Analyzer.Tests.Fuzzing;

/// <summary>Something that holds for any bytes did not hold for these.</summary>
internal sealed class BrokenPromiseException(string promise) : Exception($"This does not hold: {promise}");

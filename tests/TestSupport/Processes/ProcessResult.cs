namespace CfgCompiler.TestSupport.Processes;

/// <summary>What a program that came to its end left behind.</summary>
public sealed record ProcessResult(int ExitCode, string Output, string Error);

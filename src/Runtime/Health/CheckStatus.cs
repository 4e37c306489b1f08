namespace CfgCompiler.Runtime.Health;

/// <summary>What one health check found, in the words that HAProxy's messages use.</summary>
internal enum CheckStatus
{
    /// <summary>Not checked yet.</summary>
    Unknown,
    SocketError,
    Layer4Passed,
    Layer4Timeout,
    Layer4Refused,
    Layer7Passed,
    Layer7Timeout,
    Layer7WrongStatus,
}

/// <summary>The result of one health check.</summary>
/// <param name="Code">The response's status code; 0 when there was none.</param>
/// <param name="Info">What is quoted after <c>info:</c>; empty: nothing.</param>
internal readonly record struct CheckResult(CheckStatus Status, int Code = 0, string Info = "", int DurationMs = 0)
{
    public bool Passed => Status is CheckStatus.Layer4Passed or CheckStatus.Layer7Passed;
}

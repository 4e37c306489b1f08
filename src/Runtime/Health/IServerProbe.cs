namespace CfgCompiler.Runtime.Health;

/// <summary>One way to check one server, once. Never throws but when cancelled.</summary>
internal interface IServerProbe
{
    ValueTask<CheckResult> CheckAsync(CancellationToken stop);
}

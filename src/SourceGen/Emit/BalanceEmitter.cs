using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary><c>balance</c>: the function that picks the server.</summary>
internal static class BalanceEmitter
{
    public static void Emit(CodeWriter code, ProxyPlan proxy)
    {
        if (proxy.Balance is { } balance)
        {
            code.From(balance.Origin, $"proxy.Balance = &{RuntimeNames.Get("balance:" + balance.Algorithm, balance.Origin).Code};");
            return;
        }

        code.Default(
            "without a balance line: roundrobin (section 4.2 \"balance\")",
            $"proxy.Balance = &{RuntimeNames.Get("balance:roundrobin", proxy.Origin).Code};");
    }
}

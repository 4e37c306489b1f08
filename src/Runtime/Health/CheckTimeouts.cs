using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Health;

/// <summary>
/// How long a check may take (section 4.2 "timeout check"): with that timeout set, connecting has the shorter of
/// <c>timeout connect</c> and <c>inter</c>, and the answer the check timeout; without it, all together has <c>inter</c>.
/// </summary>
/// <param name="ResponseMs">0: the rest of <paramref name="ConnectMs"/>.</param>
internal readonly record struct CheckTimeouts(int ConnectMs, int ResponseMs)
{
    public static CheckTimeouts Of(ProxySettings proxy, ServerSettings server) => proxy.CheckTimeoutMs is > 0
        ? new CheckTimeouts(Math.Min(proxy.ConnectTimeoutMs is > 0 ? proxy.ConnectTimeoutMs.Value : int.MaxValue, server.InterMs), proxy.CheckTimeoutMs.Value)
        : new CheckTimeouts(server.InterMs, 0);
}

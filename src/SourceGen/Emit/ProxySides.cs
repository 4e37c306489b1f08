using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>A listen section is both.</summary>
[Flags]
internal enum ProxySides
{
    Frontend = 1,
    Backend = 2,
}

internal static class ProxyPlanSides
{
    public static ProxySides Sides(this ProxyPlan proxy) => proxy.Kind switch
    {
        ProxyKind.Frontend => ProxySides.Frontend,
        ProxyKind.Backend => ProxySides.Backend,
        _ => ProxySides.Frontend | ProxySides.Backend,
    };

    public static bool HasFrontend(this ProxyPlan proxy) => proxy.Sides().HasFlag(ProxySides.Frontend);

    public static bool HasBackend(this ProxyPlan proxy) => proxy.Sides().HasFlag(ProxySides.Backend);
}

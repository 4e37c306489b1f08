using System.Reflection;

namespace CfgCompiler.Emit;

/// <summary>What the emitter is told besides the plan. <c>cfgc build</c> and the generator pass the same, so that they write the same bytes.</summary>
public sealed record EmitOptions
{
    /// <summary>The version that the header of each file states.</summary>
    public string ToolVersion { get; init; } = OwnVersion();

    // The informational version carries the commit after "+", which would make the text depend on the checkout.
    private static string OwnVersion() =>
        typeof(EmitOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}

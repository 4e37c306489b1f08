namespace CfgCompiler.Emit;

/// <summary>One row of <see cref="RuntimeNames"/>.</summary>
/// <param name="Key">The operation: a family and HAProxy's name in it, such as <c>balance:roundrobin</c>.</param>
/// <param name="Type">Full name of the Runtime type.</param>
/// <param name="Member">A static method, or a property of the settings.</param>
/// <param name="Shape">How the member is called.</param>
/// <param name="Value">The C# expression that a switch sets.</param>
public sealed record RuntimeMember(string Key, string Type, string Member, CallShape Shape, string? Value = null)
{
    /// <summary>The member as generated code, which imports the Runtime's namespaces, writes it.</summary>
    public string Code => Type[(Type.LastIndexOf('.') + 1)..] + "." + Member;

    /// <summary>Whether the setting means something for a proxy that accepts connections, one that has servers, or both.</summary>
    internal bool AppliesTo(ProxySides sides) => Shape switch
    {
        CallShape.FrontendSwitch or CallShape.FrontendTime => sides.HasFlag(ProxySides.Frontend),
        CallShape.BackendSwitch or CallShape.BackendTime => sides.HasFlag(ProxySides.Backend),
        _ => true,
    };
}

using System.Collections.Immutable;

namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>The types of arguments that fetches and converters take.</summary>
internal enum ArgumentType
{
    String,
    Integer,
    Ipv4,
    Ipv6,
    Mask4,
    Mask6,
    Table,
    Backend,
    Frontend,
    Server,
    Userlist,
    Regex,
    ProtobufField,
}

/// <summary>The arguments of a fetch or converter.</summary>
/// <param name="Types">In order.</param>
/// <param name="Required">How many must be there; references to a proxy that are left out mean the current one.</param>
internal sealed record Signature(ImmutableArray<ArgumentType> Types, int Required)
{
    public static readonly Signature Empty = new([], 0);

    public static Signature Parse(string text)
    {
        if (text.Length == 0)
        {
            return Empty;
        }

        var types = ImmutableArray.CreateBuilder<ArgumentType>();
        var required = int.MaxValue;
        foreach (var part in text.Split(','))
        {
            if (part.StartsWith('[') && required == int.MaxValue)
            {
                required = types.Count;
            }

            types.Add(TypeOf(part.Trim('[', ']')));
            if (part.EndsWith('[') && required == int.MaxValue)
            {
                required = types.Count;
            }
        }

        return new Signature(types.ToImmutable(), Math.Min(required, types.Count));
    }

    /// <summary>The name of a type for messages.</summary>
    public static string NameOf(ArgumentType type) => type switch
    {
        ArgumentType.String => "a string",
        ArgumentType.Integer => "an integer",
        ArgumentType.Ipv4 => "an IPv4 address",
        ArgumentType.Ipv6 => "an IPv6 address",
        ArgumentType.Mask4 => "an IPv4 mask",
        ArgumentType.Mask6 => "an IPv6 mask",
        ArgumentType.Table => "a table",
        ArgumentType.Backend => "a backend",
        ArgumentType.Frontend => "a frontend",
        ArgumentType.Server => "a server",
        ArgumentType.Userlist => "a userlist",
        ArgumentType.Regex => "a regular expression",
        _ => "a field number of Protocol Buffers",
    };

    private static ArgumentType TypeOf(string name) => name switch
    {
        "integer" => ArgumentType.Integer,
        "IPv4 address" => ArgumentType.Ipv4,
        "IPv6 address" => ArgumentType.Ipv6,
        "IPv4 mask" => ArgumentType.Mask4,
        "IPv6 mask" => ArgumentType.Mask6,
        "table" => ArgumentType.Table,
        "backend" => ArgumentType.Backend,
        "frontend" => ArgumentType.Frontend,
        "server" => ArgumentType.Server,
        "user list" => ArgumentType.Userlist,
        "regex" => ArgumentType.Regex,
        "Protocol buffers field number" => ArgumentType.ProtobufField,
        _ => ArgumentType.String,
    };
}

using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>A parameter of a bind or server line as written, for rules that look at words rather than at what they set.</summary>
/// <param name="Name">Without what stands in parentheses after it.</param>
/// <param name="Arguments">The words that it took.</param>
/// <param name="Where">The name.</param>
internal sealed record BoundParameter(string Name, ImmutableArray<ConfigWord> Arguments, Location Where)
{
    /// <summary>It stands on the default-server line that the server starts from.</summary>
    public bool IsInherited { get; init; }

    /// <summary>The first argument's bytes; null without argument or when a variable decides.</summary>
    public string? Value => Arguments.IsEmpty ? null : Arguments[0].Value;

    /// <summary>The first argument if there is one, else the name.</summary>
    public Location ValueWhere => Arguments.IsEmpty ? Where : Arguments[0].Location;
}

/// <summary>The parameters of a line in order; those of default-server come before its own.</summary>
internal abstract record LineParams
{
    public List<BoundParameter> Parameters { get; init; } = [];

    /// <summary>Some parameter could not be read, or depends on a variable that nobody has set.</summary>
    public bool IsOpen { get; set; }

    public bool Has(string name) => Last(name) is not null;

    /// <summary>The one that counts when a parameter stands several times.</summary>
    public BoundParameter? Last(string name) => Parameters.FindLast(parameter => parameter.Name == name);

    /// <summary>True when the last word of the two is <paramref name="on"/>: <c>ssl</c> and <c>no-ssl</c>.</summary>
    public bool IsOn(string on, string off) => Parameters.FindLast(parameter => parameter.Name == on || parameter.Name == off)?.Name == on;
}

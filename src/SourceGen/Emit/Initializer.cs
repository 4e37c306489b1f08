using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>An object initialiser that names only what the configuration says; the rest is the Runtime's default.</summary>
internal sealed class Initializer(string type)
{
    private readonly List<string> _members = [];

    public Initializer Set(string name, string code)
    {
        _members.Add($"{name} = {code}");
        return this;
    }

    public Initializer Set(string name, int value) => Set(name, CSharpLiteral.Number(value));

    /// <summary>For a line number, which is written as people write one.</summary>
    public Initializer Line(Origin origin) => Set("Line", origin.Line.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public Initializer Number(string name, PlanValue<int>? value) => value is null ? this : Set(name, ValueText.Number(value));

    public Initializer TimeMs(string name, PlanValue<int>? value) => value is null ? this : Set(name, ValueText.TimeMs(value));

    public Initializer Text(string name, PlanValue<string>? value) => value is null ? this : Set(name, ValueText.Text(value));

    public Initializer Flag(string name, bool value) => value ? Set(name, "true") : this;

    public override string ToString() => $"new {type} {{ {string.Join(", ", _members)} }}";
}

using System.Text;
using CfgCompiler.Parser.Lexing;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>The variables as they stand at one line: what the user gave, changed by setenv, presetenv and unsetenv in file order.</summary>
internal sealed class EnvironmentScope(Func<string, string?> outer)
{
    private readonly Dictionary<string, VariableValue> _changed = new(StringComparer.Ordinal);

    public VariableValue Lookup(string name)
    {
        if (_changed.TryGetValue(name, out var value))
        {
            return value;
        }

        // HAPROXY_LOCALPEER and its like have a value in every process, which only that process knows.
        return outer(name) is { } given ? VariableValue.Set(ToBytes(given))
            : name.StartsWith("HAPROXY_", StringComparison.Ordinal) ? VariableValue.Unknown
            : VariableValue.Unset;
    }

    /// <summary>A null value means: set, but nobody knows to what.</summary>
    public void Set(string name, string? value) =>
        _changed[name] = value is null ? VariableValue.Unknown : VariableValue.Set(ToBytes(value));

    public void Preset(string name, string? value)
    {
        if (Lookup(name).State == VariableState.Unset)
        {
            Set(name, value);
        }
    }

    public void Unset(string name) => _changed[name] = VariableValue.Unset;

    /// <summary>Sources and values hold one char per byte.</summary>
    private static string ToBytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}

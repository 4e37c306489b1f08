using System.Text;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Lexing;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>The variables as they stand at one line: what the user gave, changed by setenv, presetenv, unsetenv and resetenv in file order.</summary>
/// <param name="outer">The environment of the process.</param>
/// <param name="target">The version judged for; null when cfgc judges for itself.</param>
internal sealed class EnvironmentScope(Func<string, string?> outer, int? target = null)
{
    /// <summary>The first version that is known to set them all while it checks a configuration.</summary>
    private const int SetsAll = 300;

    private static readonly string[] Formats =
    [
        "HAPROXY_HTTP_LOG_FMT", "HAPROXY_HTTPS_LOG_FMT", "HAPROXY_TCP_LOG_FMT", "HAPROXY_HTTP_CLF_LOG_FMT", "HAPROXY_TCP_CLF_LOG_FMT",
    ];

    private readonly Dictionary<string, VariableValue> _changed = new(StringComparer.Ordinal);
    private HashSet<string>? _kept;

    public VariableValue Lookup(string name)
    {
        if (_changed.TryGetValue(name, out var value))
        {
            return value;
        }

        if (_kept?.Contains(name) == false)
        {
            return VariableValue.Unset;
        }

        // HAPROXY_LOCALPEER and its like have a value in every process, which only that process knows.
        return outer(name) is { } given ? VariableValue.Set(ToBytes(given))
            : name == "HAPROXY_BRANCH" && target is >= SetsAll and { } version ? VariableValue.Set(HaproxyVersion.Format(version))
            : name.StartsWith("HAPROXY_", StringComparison.Ordinal) ? VariableValue.Unknown
            : VariableValue.Unset;
    }

    /// <summary>Null when nobody can tell.</summary>
    public bool? IsDefined(string name) => Lookup(name).State switch
    {
        VariableState.Set => true,
        VariableState.Unset => false,
        _ => name is "HAPROXY_LOCALPEER" or "HAPROXY_STARTUP_VERSION" || _changed.ContainsKey(name)
            || (target >= SetsAll && (name is "HAPROXY_CFGFILES" or "HAPROXY_BRANCH" || Array.IndexOf(Formats, name) >= 0))
            ? true
            : null,
    };

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

    /// <summary>Removes all variables but those; what was set before them goes too.</summary>
    public void Reset(IEnumerable<string> kept)
    {
        var names = kept.ToHashSet(StringComparer.Ordinal);
        foreach (var name in _changed.Keys.Where(name => !names.Contains(name)).ToList())
        {
            _changed.Remove(name);
        }

        _kept = _kept is null ? names : [.. _kept.Where(names.Contains)];
    }

    /// <summary>Sources and values hold one char per byte.</summary>
    private static string ToBytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}

using System.Collections;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>Settings by name that start as those of a defaults section; copied only when one of them is changed.</summary>
/// <param name="parent">The map of the defaults section, which is complete by now.</param>
internal sealed class InheritedMap<T>(InheritedMap<T>? parent) : IEnumerable<KeyValuePair<string, T>>
    where T : class
{
    private static readonly Dictionary<string, T> Empty = [];

    private Dictionary<string, T>? _own;

    private Dictionary<string, T> Current => _own ?? parent?.Current ?? Empty;

    public T? GetValueOrDefault(string name) => Current.GetValueOrDefault(name);

    public bool ContainsKey(string name) => Current.ContainsKey(name);

    public void Set(string name, T value) => Own()[name] = value;

    public void Remove(string name)
    {
        if (ContainsKey(name))
        {
            Own().Remove(name);
        }
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => Current.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, T> Own() => _own ??= new Dictionary<string, T>(Current, StringComparer.Ordinal);
}

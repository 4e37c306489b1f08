using System.Collections;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>The ACLs of a section in order. Several may have one name; they add up.</summary>
internal sealed class AclList : IReadOnlyList<AclDraft>
{
    private readonly List<AclDraft> _all = [];
    private Dictionary<string, List<AclDraft>>? _byName;

    public int Count => _all.Count;

    public AclDraft this[int index] => _all[index];

    public void Add(AclDraft acl)
    {
        _all.Add(acl);
        _byName ??= new Dictionary<string, List<AclDraft>>(StringComparer.Ordinal);
        if (!_byName.TryGetValue(acl.Name, out var same))
        {
            _byName.Add(acl.Name, same = []);
        }

        same.Add(acl);
    }

    /// <summary>Those of one name; empty when there is none.</summary>
    public IReadOnlyList<AclDraft> Named(string name) => _byName?.GetValueOrDefault(name) ?? [];

    public IEnumerator<AclDraft> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

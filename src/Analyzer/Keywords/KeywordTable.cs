namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Entries by name. One is built when it is first asked for: a lint of a small file must not pay for the others.</summary>
internal sealed class KeywordTable
{
    private readonly Dictionary<string, KeywordSpec> _byName;
    private readonly HashSet<string> _prefixes;

    public KeywordTable(params KeywordSpec[][] families)
    {
        var count = 0;
        foreach (var family in families)
        {
            count += family.Length;
        }

        _byName = new Dictionary<string, KeywordSpec>(count, StringComparer.Ordinal);
        _prefixes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            foreach (var spec in family)
            {
                _byName.Add(spec.Name, spec);
                for (var blank = spec.Name.IndexOf(' '); blank >= 0; blank = spec.Name.IndexOf(' ', blank + 1))
                {
                    _prefixes.Add(spec.Name[..blank]);
                }
            }
        }
    }

    public IEnumerable<KeywordSpec> All => _byName.Values;

    public KeywordSpec? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Some entry's name goes on after these words.</summary>
    public bool IsPrefix(string words) => _prefixes.Contains(words);
}

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Parameters that HAProxy knows and cfgc does not compile, as one text: <c>name:arguments</c> between blanks.</summary>
internal sealed class KnownParameters(string table)
{
    public IEnumerable<string> Names => table.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry[..entry.IndexOf(':')]);

    /// <summary>How many words follow the parameter; null when there is no such parameter.</summary>
    public int? ArgumentsOf(string name)
    {
        var at = table.IndexOf($" {name}:", StringComparison.Ordinal);
        return at < 0 || name.Contains(' ') ? null : table[at + name.Length + 2] - '0';
    }
}

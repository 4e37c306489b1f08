using System.Globalization;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>
/// First words that HAProxy knows, whether compiled or not, so that a real configuration draws no false "unknown keyword".
/// The table is one text that is searched when a keyword has no entry: nothing is built at start.
/// </summary>
internal static partial class KnownKeywords
{
    /// <summary>Where HAProxy has the keyword; null when it has none of that name.</summary>
    public static KnownKeyword? Find(string name)
    {
        if (name.Contains(' ') || name.Contains('\n'))
        {
            return null;
        }

        var at = Table.IndexOf($"\n{name} ", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var end = Table.IndexOf('\n', at + 1);
        Span<Range> fields = stackalloc Range[4];
        var row = Table.AsSpan(at + 1, end - at - 1);
        row.Split(fields, ' ');
        return new KnownKeyword(Sections(row[fields[1]]), Sections(row[fields[2]]), Sections(row[fields[3]]));
    }

    /// <summary>All rows, for documentation.</summary>
    public static IEnumerable<(string Name, KnownKeyword Keyword)> All
    {
        get
        {
            foreach (var row in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var fields = row.Split(' ');
                yield return (fields[0], new KnownKeyword(Sections(fields[1]), Sections(fields[2]), Sections(fields[3])));
            }
        }
    }

    /// <summary>The keywords of a section, for suggestions.</summary>
    public static IEnumerable<string> NamesIn(Section section)
    {
        foreach (var row in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = row.Split(' ');
            if (((Sections(fields[1]) | Sections(fields[2])) & section) != 0)
            {
                yield return fields[0];
            }
        }
    }

    private static Section Sections(ReadOnlySpan<char> hex) =>
        (Section)int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

/// <param name="IgnoredIn">Sections where HAProxy warns that the proxy lacks the side the keyword is for.</param>
internal sealed record KnownKeyword(Section In35, Section In26, Section IgnoredIn)
{
    public Section Sections => In35 | In26;
}

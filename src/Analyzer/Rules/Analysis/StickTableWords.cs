using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Times;
using System.Collections.Immutable;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>What a stick-table line stores, how long and how much of it; null where it is not said or not known.</summary>
internal sealed record StickTableWords(BoundLine Line, long? Size, int KeyLength, ConfigWord? Expire, ImmutableArray<StoredData> Stored, bool IsKnown)
{
    private const int AddressLength = 16;
    private const int TextLength = 32;

    public int? ExpireMs => Expire?.Value is { } text && Time.ParseMs(text) is { IsOk: true } time ? time.Value : null;

    public static StickTableWords Of(BoundLine line)
    {
        var words = line.Arguments;
        var table = new StickTableWords(line, null, TextLength, null, [], true);
        for (var at = 0; at < words.Length; at++)
        {
            var next = at + 1 < words.Length ? words[at + 1] : null;
            table = (words[at].Value, next) switch
            {
                (null, _) => table with { IsKnown = false },
                ("type", { Value: "ip" or "ipv4" or "ipv6" or "integer" }) => table with { KeyLength = AddressLength },
                ("len", { Value: { } text }) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) => table with { KeyLength = length },
                ("size", { Value: { } text }) when Values.Sizes.Size.Parse(text) is { IsOk: true } size => table with { Size = size.Bytes },
                ("expire", not null) => table with { Expire = next },
                ("store", { Value: { } text }) => table with { Stored = table.Stored.AddRange(Split(next, text)) },
                _ => table,
            };
        }

        return table;
    }

    /// <summary>Names between commas; those in parentheses belong to a name's arguments.</summary>
    private static IEnumerable<StoredData> Split(ConfigWord word, string text)
    {
        var start = 0;
        var depth = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var ch = at < text.Length ? text[at] : ',';
            depth += ch switch { '(' => 1, ')' => -1, _ => 0 };
            if ((ch == ',' && depth <= 0) || at == text.Length)
            {
                yield return StoredData.Of(word, text[start..at], start);
                start = at + 1;
            }
        }
    }
}

/// <summary>One kind of data that a stick table stores.</summary>
/// <param name="PeriodMs">That of a rate.</param>
internal sealed record StoredData(string Name, int? PeriodMs, Location Where)
{
    private const int CounterBytes = 4;
    private const int TotalBytes = 8;
    private const int RateBytes = 12;

    public bool IsRate => PeriodMs is not null;

    public int Bytes => IsRate ? RateBytes : Name.StartsWith("bytes_", StringComparison.Ordinal) ? TotalBytes : CounterBytes;

    public static StoredData Of(ConfigWord word, string text, int start)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? text : text[..open];
        var last = open < 0 ? "" : text[(open + 1)..].TrimEnd(')').Split(',')[^1];
        var isRate = name.EndsWith("_rate", StringComparison.Ordinal) && Time.ParseMs(last) is { IsOk: true };
        return new StoredData(name, isRate ? Time.ParseMs(last).Value : null, word.Range(start, text.Length));
    }
}

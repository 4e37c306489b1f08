namespace CfgCompiler.Analyzer.Tests;

/// <summary>
/// Makes a whole configuration of a trigger of haproxy-checks.tsv. A trigger is lines for sections (<c>frontend&gt; …</c>, between
/// <c> | </c>) that join the ones below, replacing those that set the same thing, or else lines of its own after them.
/// </summary>
internal static class HaproxyCheckFile
{
    private static readonly (string Section, string[] Lines)[] Base =
    [
        ("global", []),
        ("defaults", ["mode http", "timeout connect 1s", "timeout client 1s", "timeout server 1s"]),
        ("frontend fe", ["bind 127.0.0.1:18099", "default_backend be"]),
        ("backend be", ["server s1 127.0.0.1:18098"]),
    ];

    private static readonly string[] SectionNames =
    [
        "defaults", "frontend", "backend", "listen", "resolvers", "userlist", "mailers", "peers", "cache", "ring", "log-forward",
        "log-profile", "traces", "healthcheck", "crt-store", "acme",
    ];

    public static string Make(string trigger)
    {
        // The table writes the two escapes of a line end, in a word, as if they were a backslash and an end of line.
        var text = trigger.Replace("\\\\r\\; ", "\\r\\n", StringComparison.Ordinal);
        var segments = text.Split([" | ", " ;; "], StringSplitOptions.None);
        if (!Array.Exists(segments, IsForSection))
        {
            segments = [text];
        }

        var lines = new List<string>();
        foreach (var (section, own) in Base)
        {
            var mark = $"{Word(section)}> ";
            var added = segments.Where(segment => segment.StartsWith(mark, StringComparison.Ordinal)).Select(segment => segment[mark.Length..]).ToArray();
            var keys = added.Select(Key).ToHashSet(StringComparer.Ordinal);
            lines.Add(section);
            lines.AddRange(own.Where(line => !keys.Contains(Key(line))).Concat(added).Select(line => $"    {line}"));
        }

        var others = segments.Where(segment => !IsForSection(segment)).SelectMany(segment => segment.Split("; ")).Select(line => line.Trim());
        lines.AddRange(others.Select(line => IsSection(line) ? line : $"    {line}"));

        // The one trigger that must come before all sections.
        return text == "foo bar" ? $"{text}\n{string.Join('\n', lines.SkipLast(1))}\n" : $"{string.Join('\n', lines)}\n";
    }

    private static bool IsForSection(string segment) =>
        Array.Exists(Base, item => segment.StartsWith($"{Word(item.Section)}> ", StringComparison.Ordinal));

    private static bool IsSection(string line) => line[0] == '.' || SectionNames.Contains(Word(line));

    private static string Word(string line) => line.Split(' ')[0];

    /// <summary>What a line sets: two lines of one key replace one another.</summary>
    private static string Key(string line) => Word(line) switch
    {
        "timeout" or "server" => string.Join(' ', line.Split(' ').Take(2)),
        "mode" or "default_backend" => Word(line),
        _ => line,
    };
}

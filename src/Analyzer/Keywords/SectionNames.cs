namespace CfgCompiler.Analyzer.Keywords;

/// <summary>How the sections are called in a configuration.</summary>
internal static class SectionNames
{
    private static readonly string[] Names =
    [
        "global", "defaults", "frontend", "listen", "backend", "userlist", "peers", "resolvers", "mailers", "cache", "ring",
        "log-forward", "http-errors", "fcgi-app", "crt-store", "traces", "acme", "log-profile", "healthcheck", "program",
        "namespace_list",
    ];

    public static IReadOnlyList<string> All => Names;

    /// <summary>The section that a first word opens, <see cref="Section.None"/> when it is no section keyword.</summary>
    public static Section Parse(string word)
    {
        var index = Array.IndexOf(Names, word);
        return index < 0 ? Section.None : (Section)(1 << index);
    }

    /// <summary>The name of one section.</summary>
    public static string Of(Section section) => Names[System.Numerics.BitOperations.TrailingZeroCount((int)section)];

    /// <summary>The name of one section after "a" or "an", as it is spoken.</summary>
    public static string WithArticle(Section section) =>
        $"{(section is Section.Acme or Section.HttpErrors or Section.FcgiApp ? "an" : "a")} {Of(section)}";

    /// <summary>A set of sections as a list for messages: <c>"frontend" and "listen"</c>.</summary>
    public static string ListOf(Section sections)
    {
        var names = new List<string>();
        for (var index = 0; index < Names.Length; index++)
        {
            if (((int)sections & (1 << index)) != 0)
            {
                names.Add($"\"{Names[index]}\"");
            }
        }

        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}

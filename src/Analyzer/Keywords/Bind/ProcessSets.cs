using System.Globalization;

namespace CfgCompiler.Analyzer.Keywords.Bind;

/// <summary>Sets of processes, from when HAProxy had several: <c>1</c>, <c>all</c>, <c>odd</c>, <c>1-4</c>, and <c>PROCESSES/THREADS</c> on bind lines.</summary>
internal static class ProcessSets
{
    /// <summary>From this version on there is one process.</summary>
    private const int OneProcessSince = 205;

    private const int ProcessesMax = 64;
    private const int RefusedSince = 207;

    /// <summary>HAProxy warns while it still takes them.</summary>
    public static readonly Deprecation Deprecation = new(OneProcessSince, "thread") { IsWarned = true };

    public static readonly Removal Removal = new(RefusedSince, "thread", "HP-REM-07");

    /// <summary>What is wrong with the set of a bind line; null when nothing is, or when the version refuses the word anyway.</summary>
    public static string? ProblemOf(string text, int version)
    {
        if (version >= RefusedSince)
        {
            return null;
        }

        var slash = text.IndexOf('/');
        return slash < 0 ? ProblemOfProcesses(text, version)
            : ProblemOfProcesses(text[..slash], version) ?? ThreadSets.ProblemOf(text[(slash + 1)..], version);
    }

    /// <summary>The same for lines without threads.</summary>
    public static string? ProblemOfProcesses(string text, int version)
    {
        var max = version >= OneProcessSince ? 1 : ProcessesMax;
        return version >= RefusedSince || text is "all" or "odd" or "even" || IsRange(text, max)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"expected \"all\", \"odd\", \"even\" or numbers from 1 to {max}");
    }

    private static bool IsRange(string text, int max)
    {
        var dash = text.IndexOf('-');
        var first = dash < 0 ? text : text[..dash];
        var last = dash < 0 || dash + 1 == text.Length ? first : text[(dash + 1)..];
        return IsProcess(first, max) && IsProcess(last, max);
    }

    private static bool IsProcess(string text, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max;
}

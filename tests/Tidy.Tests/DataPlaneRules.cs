using System.Text.RegularExpressions;

namespace CfgCompiler.Tidy.Tests;

/// <summary>
/// What the traffic path may not use: it allocates, blocks or unwinds. An exception is stated where it stands:
/// <c>// tidy: allow throw -- start only, before the first connection</c>, on the line or the line before; a file that never runs
/// on the traffic path says <c>// tidy: allow-file linq -- why</c> once.
/// </summary>
internal static partial class DataPlaneRules
{
    public static string[] Folders { get; } =
        ["src/Runtime/EventLoop", "src/Runtime/Transport", "src/Runtime/Buffers", "src/Runtime/Http1", "src/Runtime/Streams", "src/Runtime/Balancing"];

    private static readonly (string Name, Regex Pattern)[] Banned =
    [
        ("async", Async()),
        ("lock", Lock()),
        ("linq", Linq()),
        ("throw", Throw()),
        ("sleep", Sleep()),
    ];

    /// <summary>Complaints about one file: banned words without an allowance, allowances without a reason or without a use.</summary>
    public static IEnumerable<string> Complaints(string file, IReadOnlyList<string> source)
    {
        var code = CodeText.Lines(source);
        var allowances = source.Select(static line => Allowance().Match(line)).ToList();
        var used = new HashSet<int>();
        for (var index = 0; index < code.Count; index++)
        {
            foreach (var (name, pattern) in Banned)
            {
                if (pattern.IsMatch(code[index]) && !IsAllowedInFile(name, allowances, used) && !IsAllowed(name, index, allowances, used))
                {
                    yield return $"{file}:{index + 1}: {name} on the data plane";
                }
            }
        }

        for (var index = 0; index < source.Count; index++)
        {
            if (source[index].Contains("tidy: allow", StringComparison.Ordinal) && !used.Contains(index))
            {
                yield return $"{file}:{index + 1}: an allowance that is unused or gives no reason";
            }
        }
    }

    private static bool IsAllowedInFile(string name, List<Match> allowances, HashSet<int> used)
    {
        var at = allowances.FindIndex(match => match.Groups["scope"].Success && match.Groups["what"].Value == name);
        if (at >= 0)
        {
            used.Add(at);
        }

        return at >= 0;
    }

    private static bool IsAllowed(string name, int index, IReadOnlyList<Match> allowances, HashSet<int> used)
    {
        foreach (var at in new[] { index, index - 1 })
        {
            if (at >= 0 && allowances[at].Success && !allowances[at].Groups["scope"].Success && allowances[at].Groups["what"].Value == name)
            {
                used.Add(at);
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"// tidy: allow(?<scope>-file)? (?<what>\w+) -- \S")]
    private static partial Regex Allowance();

    [GeneratedRegex(@"\b(async|await)\b|\bTask(\.|<)|\bValueTask\b")]
    private static partial Regex Async();

    [GeneratedRegex(@"\block\s*\(|\bMonitor\.|\.EnterScope\(")]
    private static partial Regex Lock();

    [GeneratedRegex(@"using System\.Linq|(?<!\bMath)\.(Select|Where|Any|All|First|FirstOrDefault|Single|OrderBy|GroupBy|ToList|ToArray|ToDictionary|Sum|Max|Min)\s*(<\w+>)?\((?!\d)")]
    private static partial Regex Linq();

    [GeneratedRegex(@"\bthrow\b")]
    private static partial Regex Throw();

    [GeneratedRegex(@"\bThread\.Sleep\b|\bConsole\.")]
    private static partial Regex Sleep();
}

using System.Collections.Immutable;
using CfgCompiler.Cli.Input;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Fixing;

/// <summary>
/// Applies the fixes of findings to the text of a configuration, round after round, since one fix may make room for another. A round
/// that would make HAProxy refuse more than before is taken apart, and the fixes that are to blame are left out.
/// </summary>
/// <param name="lint">The findings that the user sees, for some text.</param>
internal sealed class Fixer(Func<Configuration, ImmutableArray<Diagnostic>> lint, FixSafety leastSafety)
{
    /// <summary>Each round does away with findings; a pair of rules that undo each other must not go on for ever.</summary>
    private const int RoundsMax = 20;

    private const int TrialsMax = 200;

    private readonly HashSet<(string Code, string File, string Message)> _refused = [];
    private int _trials;

    /// <summary>The first fix that is safe, else the first one that may be applied; null for none.</summary>
    public static Fix? Best(Diagnostic diagnostic, FixSafety leastSafety)
    {
        var fixes = diagnostic.Fixes.Where(fix => !fix.Edits.IsEmpty && fix.Safety >= leastSafety);
        return fixes.FirstOrDefault(fix => fix.Safety == FixSafety.Safe) ?? fixes.FirstOrDefault();
    }

    public FixResult Fix(Configuration configuration)
    {
        var current = new FixResult(configuration, lint(configuration), 0);
        for (var round = 0; round < RoundsMax; round++)
        {
            var next = Round(current);
            if (ReferenceEquals(next, current))
            {
                break;
            }

            current = next;
        }

        return current;
    }

    /// <summary>The configuration with all that is good of what can be fixed. All places are those of the start.</summary>
    private FixResult Round(FixResult start)
    {
        var best = start;
        var taken = new List<Diagnostic>();
        var open = new Stack<List<Diagnostic>>();
        open.Push([.. start.Remaining.Where(found => Best(found, leastSafety) is not null && !_refused.Contains(KeyOf(found)))]);
        while (open.TryPop(out var some))
        {
            var (text, applied) = Applied(start.Configuration, [.. taken, .. some]);
            if (applied.Count == taken.Count)
            {
                continue;
            }

            var found = lint(text);
            if (Refusals(found) <= Refusals(best.Remaining) && HaveHelped(applied, start.Remaining, found))
            {
                taken = applied;
                best = new FixResult(text, found, start.Count + applied.Count);
            }
            else if (some.Count == 1 || ++_trials > TrialsMax)
            {
                _refused.UnionWith(some.Select(KeyOf));
            }
            else
            {
                open.Push(some[(some.Count / 2)..]);
                open.Push(some[..(some.Count / 2)]);
            }
        }

        return best;
    }

    private (Configuration Text, List<Diagnostic> Applied) Applied(Configuration configuration, List<Diagnostic> wanted)
    {
        var edits = new Dictionary<object, SourceEdits>(ReferenceEqualityComparer.Instance);
        var applied = new List<Diagnostic>(wanted.Count);
        foreach (var diagnostic in wanted)
        {
            var source = diagnostic.Location.Source;
            if (!edits.TryGetValue(source, out var ofFile))
            {
                edits.Add(source, ofFile = new SourceEdits());
            }

            if (Best(diagnostic, leastSafety) is { } fix && ofFile.TryAdd(fix))
            {
                applied.Add(diagnostic);
            }
        }

        return (new Configuration([.. configuration.Files.Select(file => edits.TryGetValue(file, out var changes) ? changes.Apply(file) : file)]), applied);
    }

    private static int Refusals(ImmutableArray<Diagnostic> found) => found.Count(diagnostic => diagnostic.IsFixed);

    /// <summary>Each finding that was fixed is there less often: a fix that leaves its finding would be applied again for ever.</summary>
    private static bool HaveHelped(List<Diagnostic> applied, ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var keys = applied.Select(KeyOf).ToHashSet();
        var counts = new Dictionary<(string Code, string File, string Message), int>();
        foreach (var key in before.Select(KeyOf).Where(keys.Contains))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        foreach (var key in after.Select(KeyOf).Where(keys.Contains))
        {
            counts[key] = counts.GetValueOrDefault(key) - 1;
        }

        return counts.Values.All(fewer => fewer > 0);
    }

    /// <summary>Places change from round to round; what is said of which file tells the finding again.</summary>
    private static (string Code, string File, string Message) KeyOf(Diagnostic found) => (found.Code, found.Location.Source.Name, found.Message);
}

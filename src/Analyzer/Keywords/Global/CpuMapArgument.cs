using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary><c>cpu-map [auto:]group[/threads] cpus…</c> (section 3.1).</summary>
internal sealed class CpuMapArgument : Argument<Nothing>
{
    private const string Auto = "auto:";

    public override string Usage => "[auto:]<thread-group>[/<thread-set>] <cpu-set> ...";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (!reader.TryTake("<thread-group>[/<thread-set>]", out var threads))
        {
            return false;
        }

        var isKnown = threads.Value is not null;
        var sizes = 1L;
        if (threads.Value is { } text && !TryThreads(text, out sizes))
        {
            reader.Bad(
                HaproxyChecks.BadCpuMap,
                threads,
                $"\"{threads.Shown}\" is no set of threads; expected a group or a range of groups with an optional set of threads, such as \"1/1-4\"");
            return false;
        }

        return TryCpus(reader, out var cpus)
            && (!isKnown || cpus < 0 || threads.Value?.StartsWith(Auto, StringComparison.Ordinal) != true || sizes < 0
                || SameSize(reader, threads, sizes, cpus));
    }

    private static bool SameSize(ArgumentReader reader, ConfigWord threads, long sizes, long cpus)
    {
        if (sizes == cpus)
        {
            return true;
        }

        reader.Bad(
            HaproxyChecks.BadCpuMap,
            threads,
            string.Create(CultureInfo.InvariantCulture, $"\"auto:\" maps {sizes} threads to {cpus} processors; both sets must have one size"));
        return false;
    }

    /// <summary>The number of processors; -1 when nobody knows.</summary>
    private static bool TryCpus(ArgumentReader reader, out long count)
    {
        count = 0;
        do
        {
            if (!reader.TryTake("<cpu-set>", out var word))
            {
                return false;
            }

            if (word.Value is not { } text)
            {
                count = -1;
                reader.SkipAll();
                return true;
            }

            foreach (var range in text.Split(','))
            {
                if (Size(range) is not (> 0 and var size))
                {
                    reader.Bad(HaproxyChecks.BadCpuMap, word, $"\"{word.Shown}\" is no set of processors; expected numbers and ranges, such as \"0-3\"");
                    return false;
                }

                count += size;
            }
        }
        while (!reader.AtEnd);

        return true;
    }

    /// <summary>The number of threads that the sets name; -1 for "all", "odd" and "even".</summary>
    private static bool TryThreads(string text, out long size)
    {
        var sets = text.StartsWith(Auto, StringComparison.Ordinal) ? text[Auto.Length..] : text;
        size = 1;
        foreach (var set in sets.Split('/', 2))
        {
            if (set is "all" or "odd" or "even")
            {
                size = -1;
            }
            else if (Size(set) is > 0 and var count)
            {
                size = size < 0 ? -1 : size * count;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many numbers a range has; 0 when it is none.</summary>
    private static int Size(string range)
    {
        var parts = range.Split('-');
        if (parts.Length > 2 || !TryNumber(parts[0], out var first) || !TryNumber(parts[^1], out var last))
        {
            return 0;
        }

        return Math.Abs(last - first) + 1;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < 65536;
}

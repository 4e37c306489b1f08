using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0525, CFG0526: caches without size, of one name, and objects larger than half a cache.</summary>
internal sealed class CacheRule : IRule
{
    private const int NameMax = 32;
    private const int HalfMegabyte = 512 * 1024;

    public void Check(AnalysisState state)
    {
        var names = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var section in SectionLines.Of(state, Section.Cache))
        {
            if (section.Name.Length > NameMax)
            {
                state.Report.Add(
                    HaproxyChecks.DubiousCache, section.Where, $"the name of a cache has {NameMax} characters at most; this one becomes \"{section.Name[..NameMax]}\"");
            }

            if (section.IsOpen)
            {
                continue;
            }

            var size = NumberOf(section.Last("total-max-size"));
            if (size is null or 0)
            {
                if (section.Last("total-max-size")?.Value is not null || !section.Named("total-max-size").Any())
                {
                    state.Report.Add(HaproxyChecks.BadCache, section.Where, $"cache \"{section.Name}\" has no size; set \"total-max-size <megabytes>\"");
                }

                continue;
            }

            if (section.Last("max-object-size") is { } word && NumberOf(word) > size * HalfMegabyte)
            {
                state.Report.Add(
                    HaproxyChecks.BadCache,
                    word.Location,
                    string.Create(CultureInfo.InvariantCulture, $"an object of {word.Shown} bytes is more than half of the cache; the largest is {size * HalfMegabyte}"));
            }

            if (!names.TryAdd(section.Name, section.Where))
            {
                state.Report.Add(
                    HaproxyChecks.BadCache, section.Where, $"there is a cache \"{section.Name}\" already", names[section.Name], "first declared here");
            }
        }
    }

    private static long? NumberOf(ConfigWord? word) =>
        long.TryParse(word?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Keywords that do not exist, or not here.</summary>
internal static class UnknownKeywordChecks
{
    /// <summary>A first word that the section does not have.</summary>
    public static void Report(LineContext context, KeywordTable table, string keyword)
    {
        if (SectionsOf(context, keyword) is var sections and not Section.None)
        {
            ReportSection(context, keyword, sections);
            return;
        }

        var candidates = table.All
            .Where(spec => (spec.Sections & context.Section) != 0 && spec.Removal is null)
            .Select(spec => spec.Name.IndexOf(' ') is > 0 and var blank ? spec.Name[..blank] : spec.Name)
            .Concat(KnownKeywords.NamesIn(context.Section))
            .Concat(SectionNames.All)
            .ToHashSet(StringComparer.Ordinal);
        context.Report.Add(
            HaproxyChecks.UnknownKeyword,
            context.KeywordLocation,
            $"unknown keyword \"{context.KeywordText}\" in {SectionNames.WithArticle(context.Section)} section{Hint.For(keyword, candidates)}");
    }

    /// <summary>A family's first word (<c>option</c>, <c>timeout</c>) with a second one that it does not have.</summary>
    public static void ReportFamily(LineContext context, KeywordTable table, string family, int at)
    {
        var line = context.Line;
        if (line.Words.Length <= at + 1)
        {
            context.Report.Add(HaproxyChecks.MissingArgument, context.KeywordLocation, $"\"{family}\" needs a name after it");
            return;
        }

        var word = line.Words[at + 1];
        if (context.Structural(word) is not { } name)
        {
            context.MarkOpen();
            return;
        }

        var descriptor = family switch
        {
            "option" => HaproxyChecks.UnknownOption,
            "timeout" => HaproxyChecks.UnknownTimeout,
            "capture" or "declare" or "declare capture" => HaproxyChecks.BadCapture,
            "stats" => context.Section == Section.Global ? HaproxyChecks.BadStatsSocket : HaproxyChecks.BadStats,
            "tcp-request" or "tcp-response" => HaproxyChecks.BadTcpRule,
            _ => HaproxyChecks.UnknownKeyword,
        };
        var prefix = $"{family} ";
        var names = table.All
            .Where(spec => spec.Name.StartsWith(prefix, StringComparison.Ordinal) && spec.Removal is null)
            .Select(spec => spec.Name[prefix.Length..])
            .ToArray();
        context.Report.Add(descriptor, word.Location, $"unknown {family} \"{word.Shown}\"{Hint.For(name, names)}");
    }

    /// <summary>A keyword that other sections have.</summary>
    public static void ReportSection(LineContext context, string keyword, Section sections)
    {
        if (context.Section == Section.Frontend && keyword is "server" or "server-template")
        {
            context.Report.Add(
                HaproxyChecks.ServerInFrontend, context.KeywordLocation, $"\"{keyword}\" can't stand in a frontend; put it in a backend or listen section");
            return;
        }

        var isDefaults = context.Section == Section.Defaults && (sections & Section.Proxies) != 0;
        context.Report.Add(
            isDefaults ? HaproxyChecks.NotInDefaults : HaproxyChecks.WrongSection,
            context.KeywordLocation,
            $"\"{keyword}\" can't stand in {SectionNames.WithArticle(context.Section)} section; expected in {SectionNames.ListOf(sections)}");
    }

    private static Section SectionsOf(LineContext context, string keyword)
    {
        var sections = KnownKeywords.Find(keyword)?.Sections ?? Section.None;
        var version = context.State.Target;
        foreach (var table in Registry.All)
        {
            if (table.Find(keyword) is { } spec && !(version >= spec.Removal?.Version))
            {
                sections |= spec.Sections;
            }
        }

        return sections;
    }
}

using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>The global section, and those that are known and not compiled: peers, resolvers, userlist …</summary>
internal static class OtherSections
{
    private const Section WithoutName = Section.Global | Section.Traces;
    private const Section Removed = Section.Program;

    /// <summary>Opens the section; null for the global one.</summary>
    public static SectionDraft? Open(AnalysisState state, ConfigLine line, Section section)
    {
        var context = new LineContext(state, line, section, null) { KeywordText = SectionNames.Of(section) };
        var names = (section & WithoutName) == 0 ? 1 : 0;
        if (line.Words.Length <= names && section != Section.CrtStore)
        {
            state.Report.Add(HaproxyChecks.MissingArgument, line.Keyword.Location, $"\"{context.KeywordText}\" needs a name");
        }
        else if (line.Words.Length > names + 1 && (section & (Section.Ring | Section.LogForward | Section.NamespaceList)) == 0)
        {
            var extra = line.Words[names + 1];
            state.Report.Add(HaproxyChecks.ExtraArgument, extra.Location, $"unexpected argument \"{extra.Shown}\" of \"{context.KeywordText}\"");
        }

        if ((section & Removed) != 0)
        {
            OldSpelling.Report(context, new Removal(303, null, "HP-REM-10"), line.Keyword.Location, "the section \"program\"", []);
        }

        if (section == Section.Global)
        {
            return null;
        }

        SupportReport.Say(context, Support.NotYet, context.KeywordText, line.Keyword.Location);
        var name = names == 1 && line.Words.Length > 1 ? line.Words[1] : null;
        var draft = new SectionDraft(section, name?.Text ?? "", name?.Location ?? line.Keyword.Location, line);
        state.Configuration.Sections.Add(draft);
        return draft;
    }
}

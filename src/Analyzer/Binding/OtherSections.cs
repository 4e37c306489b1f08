using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Sections;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>The global section, and those that are known and not compiled: peers, resolvers, userlist …</summary>
internal static class OtherSections
{
    /// <summary>Names that rings have which HAProxy makes itself.</summary>
    private static readonly string[] OwnRings = ["stdout", "stderr", "buf0"];

    /// <summary>Opens the section; null for the global one.</summary>
    public static SectionDraft? Open(AnalysisState state, ConfigLine line, Section section)
    {
        var context = new LineContext(state, line, section, null) { KeywordText = SectionNames.Of(section) };
        if (SectionSpecs.Find(section) is not { } spec)
        {
            CheckExtra(context, 1);
            return null;
        }

        if (spec.Removal is { } removal)
        {
            OldSpelling.Report(context, removal, line.Keyword.Location, $"the section \"{context.KeywordText}\"", []);
        }

        var name = ReadName(context, spec);
        if (!spec.IgnoresExtra)
        {
            CheckExtra(context, spec.Naming == SectionNaming.None ? 1 : 2);
        }

        SupportReport.Say(context, Support.NotYet, context.KeywordText, line.Keyword.Location);
        var draft = new SectionDraft(section, name?.Text ?? "", name?.Location ?? line.Keyword.Location, line);
        CheckAllowed(context);
        CheckRepeated(context, spec, draft);
        state.Configuration.Sections.Add(draft);
        return draft;
    }

    private static ConfigWord? ReadName(LineContext context, SectionSpec spec)
    {
        var line = context.Line;
        if (spec.Naming == SectionNaming.None)
        {
            return null;
        }

        if (line.Words.Length < 2)
        {
            if (spec.Naming == SectionNaming.Required)
            {
                context.Report.Add(HaproxyChecks.MissingArgument, line.Keyword.Location, $"\"{context.KeywordText}\" needs a name");
            }

            return null;
        }

        var name = line.Words[1];
        if (!spec.HasFreeName && context.Structural(name) is not null)
        {
            NameChecks.Check(context, spec.Check, name, $"name of the {context.KeywordText} section");
        }

        return name;
    }

    private static void CheckExtra(LineContext context, int words)
    {
        if (context.Line.Words.Length > words)
        {
            var extra = context.Line.Words[words];
            context.Report.Add(HaproxyChecks.ExtraArgument, extra.Location, $"unexpected argument \"{extra.Shown}\" of \"{context.KeywordText}\"");
        }
    }

    /// <summary>acme has to be allowed before it is used.</summary>
    private static void CheckAllowed(LineContext context)
    {
        if (context.Section == Section.Acme
            && !context.State.Configuration.IsOpen
            && !context.Global.Lines.Exists(static line => line.Name == "expose-experimental-directives"))
        {
            context.Report.Add(
                HaproxyChecks.ExperimentalSection,
                context.Line.Keyword.Location,
                "the section \"acme\" is experimental; allow it by \"expose-experimental-directives\" in a global section before it");
        }
    }

    private static void CheckRepeated(LineContext context, SectionSpec spec, SectionDraft draft)
    {
        if (draft.Name.Length == 0 || spec.Repetition is SectionRepetition.Joined or SectionRepetition.JudgedLater)
        {
            return;
        }

        var name = draft.Name;
        if (context.State.Configuration.FindSection(draft.Kind, name) is { } first)
        {
            context.Report.Add(
                spec.Repetition == SectionRepetition.Ignored ? HaproxyChecks.RepeatedUser : spec.Check,
                draft.Where,
                $"there is a {context.KeywordText} section \"{name}\" already{(spec.Repetition == SectionRepetition.Ignored ? "; this one is ignored" : "")}",
                first.Where,
                "first declared here");
        }
        else if (draft.Kind == Section.Ring && Array.IndexOf(OwnRings, name) >= 0)
        {
            context.Report.Add(spec.Check, draft.Where, $"HAProxy has a ring \"{name}\" of its own; use another name");
        }
        else if (draft.Kind == Section.LogForward && context.State.Configuration.FindProxy(name) is { } proxy)
        {
            context.Report.Add(
                spec.Check, draft.Where, $"the log-forward section \"{name}\" has the name of a {SectionNames.Of(proxy.Section)}", proxy.Where, "declared here");
        }
    }
}

using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Sections;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0383: messages longer than a ring can hold. CFG0077: the timeouts of its servers, which HAProxy 2 asked for.</summary>
internal sealed class RingRule : IRule
{
    private const long DefaultBytes = 16384;

    /// <summary>What HAProxy 3 keeps of a ring for itself.</summary>
    private const long OverheadBytes = 197;
    private const int Reworked = 300;

    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.Ring))
        {
            if (section.IsOpen)
            {
                continue;
            }

            CheckLength(state, section);
            if (state.Version < Reworked && section.Named("server").Any() && !(HasTimeout(section, "connect") && HasTimeout(section, "server")))
            {
                state.Report.Add(
                    HaproxyChecks.MissingTimeouts, section.Where, $"ring \"{section.Name}\" has servers and lacks \"timeout connect\" or \"timeout server\"");
            }
        }
    }

    private static bool HasTimeout(SectionDraft section, string name) =>
        section.Named("timeout").Any(line => line.Arguments is [{ } word, _, ..] && (word.Value is null || word.Value == name));

    private static void CheckLength(AnalysisState state, SectionDraft section)
    {
        // The buffer's usual size is that of the process's buffers.
        if (section.Last("maxlen") is not { Value: { } text } word
            || (!section.Named("size").Any() && state.Configuration.Global.Lines.Exists(static line => line.Name == "tune.bufsize")))
        {
            return;
        }

        var size = DefaultBytes;
        foreach (var line in section.Named("size"))
        {
            if (line.Arguments is not [{ Value: { } given }, ..])
            {
                return;
            }

            size = Math.Max(size, RingKeywords.BytesOf(given, state.Version) ?? size);
        }

        var longest = state.Version < Reworked ? size : size - OverheadBytes;
        if (RingKeywords.LengthOf(text) > longest)
        {
            state.Report.Add(
                HaproxyChecks.LongRingMessages,
                word.Location,
                string.Create(CultureInfo.InvariantCulture, $"ring \"{section.Name}\" can't hold messages of \"{word.Shown}\" bytes; they are cut at {longest}"));
        }
    }
}

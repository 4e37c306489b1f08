using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Values.Numbers;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0528: FastCGI applications without document root, and several requests at a time where one is the most.</summary>
internal sealed class FcgiAppRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.FcgiApp))
        {
            if (IsUsed(state, section.Name))
            {
                ReadFormats(state, section);
            }

            if (section.IsOpen)
            {
                continue;
            }

            if (!section.Named("docroot").Any())
            {
                state.Report.Add(HaproxyChecks.BadFcgiApp, section.Where, $"fcgi-app \"{section.Name}\" has no docroot line");
            }

            if (section.Last("option max-reqs") is { Value: { } text } word
                && Number.ReadPrefix(text).Value > 1
                && !IsOn(section, "option mpxs-conns")
                && !IsOn(section, "option get-values"))
            {
                state.Report.Add(
                    HaproxyChecks.BadFcgiApp,
                    word.Location,
                    $"\"option max-reqs {word.Shown}\" needs \"option mpxs-conns\": without it a connection has one request at a time");
            }
        }
    }

    private static bool IsUsed(AnalysisState state, string name) =>
        state.Configuration.Proxies.Any(proxy => proxy.Lines.Exists(line => line is { Name: "use-fcgi-app", Arguments: [{ Value: { } used }, ..] } && used == name));

    /// <summary>HAProxy reads the formats of parameters with the first backend that uses the application, and not before.</summary>
    private static void ReadFormats(AnalysisState state, SectionDraft section)
    {
        foreach (var line in section.Named("set-param"))
        {
            if (line.Arguments is [_, var format, ..])
            {
                var context = new LineContext(state, line.Line, Section.FcgiApp, null, section) { KeywordText = line.Name };
                _ = new LogFormatBinder(context, RuleStage.FrontendRequest | RuleStage.BackendRequest).Read(format);
            }
        }
    }

    private static bool IsOn(SectionDraft section, string name) => section.Lines.FindLast(line => line.Name == name) is { IsNegated: false };
}

using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Lowering;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer;

/// <summary>From the text of a configuration to its diagnostics and its plan.</summary>
public static class ConfigAnalyzer
{
    /// <summary>Analyzes one configuration; several sources are read one after the other, as HAProxy reads several <c>-f</c>.</summary>
    public static AnalysisResult Analyze(ImmutableArray<SourceText> sources, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var files = ImmutableArray.CreateBuilder<FileSyntax>(sources.Length);
        foreach (var source in sources)
        {
            files.Add(ConfigParser.Parse(source));
        }

        return Analyze(files.MoveToImmutable(), options);
    }

    private static AnalysisResult Analyze(ImmutableArray<FileSyntax> files, AnalysisOptions options)
    {
        var target = HaproxyVersion.Parse(options.Target) ?? TargetComment.Find(files) ?? HaproxyVersion.Parse(options.DefaultTarget);
        var state = new AnalysisState(options, target) { Files = files };
        new ConfigBinder(state).Bind(files);
        var asksOpinions = SeverityPolicy.WantsOpinions(options) || Allowances.Stand(files);
        foreach (var rule in RuleList.All)
        {
            if (asksOpinions || !rule.IsOpinion)
            {
                rule.Check(state);
            }
        }

        var found = options.OwnRules ? state.Report.Items : [.. state.Report.Items.Where(static item => !item.Descriptor.IsOwnRule)];
        var diagnostics = Effective.Of(found, files, options);
        var stops = diagnostics.Any(static item => item.Severity == Severity.Error && !item.Descriptor.IsOldSpelling);
        return new AnalysisResult(diagnostics, stops || IsIncomplete(state) ? null : Lower(state, files), stops);
    }

    private static ProcessPlan Lower(AnalysisState state, ImmutableArray<FileSyntax> files) =>
        PlanLowering.Lower(state.Configuration, files.IsEmpty ? "-" : files[0].Source.Name);

    /// <summary>A lint goes on where a build stops; it then has no plan, since a plan must not drop anything.</summary>
    private static bool IsIncomplete(AnalysisState state) =>
        state.Report.Items.Any(static item => item.Descriptor == SupportChecks.NotYet || item.Descriptor == SupportChecks.Rejected);
}

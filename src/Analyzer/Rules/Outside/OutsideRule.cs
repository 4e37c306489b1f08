using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Outside;

/// <summary>
/// CFG0169, CFG0213, CFG0331 and others, only with <c>--check-files</c>: the files, folders, users, groups and hosts that the
/// configuration names. What is looked at is listed in docs/guide/check-files.md.
/// </summary>
internal sealed class OutsideRule : IRule
{
    public void Check(AnalysisState state)
    {
        if (!state.Options.CheckFiles)
        {
            return;
        }

        var files = new OutsideFiles(state);
        GlobalOutside.Check(files);
        var patterns = new PatternFiles(files);
        var answers = new AnswerFiles(files);
        foreach (var line in Lines(state))
        {
            patterns.Check(line);
            answers.Check(line);
        }

        foreach (var proxy in state.Configuration.Proxies)
        {
            TlsFiles.Check(files, proxy);
            ProxyOutside.Check(files, proxy);
        }
    }

    private static IEnumerable<BoundLine> Lines(AnalysisState state) =>
        state.Configuration.Defaults.Concat(state.Configuration.Proxies).SelectMany(static proxy => proxy.Lines)
            .Concat(state.Configuration.Sections.SelectMany(static section => section.Lines));
}

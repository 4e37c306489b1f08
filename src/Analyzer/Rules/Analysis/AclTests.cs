using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>All tests of a configuration, those of acl lines and those in braces.</summary>
internal static class AclTests
{
    public static IEnumerable<AclTest> All(AnalysisState state) => state.Index.Tests.Select(static placed => placed.Test);

    /// <summary>Those of one section.</summary>
    public static IEnumerable<AclTest> Of(ProxyDraft section)
    {
        foreach (var line in section.Lines)
        {
            if (line.Parts?.Acl is { } acl)
            {
                yield return acl.Test;
            }

            foreach (var term in line.Parts?.Condition?.Terms ?? [])
            {
                if (term.Test is { } test)
                {
                    yield return test;
                }
            }
        }
    }
}

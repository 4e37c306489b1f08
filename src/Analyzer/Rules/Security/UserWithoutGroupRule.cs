using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2012: the process keeps the group that starts it, root's.</summary>
internal sealed class UserWithoutGroupRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2012", "group-without-supplementary-drop", Severity.Info, "A user is set, and no group.");

    public void Check(AnalysisState state)
    {
        var user = GlobalLines.Last(state, "user") ?? GlobalLines.Last(state, "uid");
        if (user is not null && !state.Configuration.IsOpen && GlobalLines.Last(state, "group") is null && GlobalLines.Last(state, "gid") is null)
        {
            state.Report.Add(Descriptor, user.Where, $"\"{user.Name}\" changes the user only: the process keeps root's group; add \"group\" or \"gid\"");
        }
    }
}

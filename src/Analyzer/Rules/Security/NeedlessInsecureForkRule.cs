using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2013: the process gives up a protection that nothing in the configuration needs to be off.</summary>
internal sealed class NeedlessInsecureForkRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2013", "insecure-fork-or-setuid", Severity.Warning, "Programs may be started, and nothing starts one.");

    public void Check(AnalysisState state)
    {
        foreach (var name in (string[])["insecure-fork-wanted", "insecure-setuid-wanted"])
        {
            if (GlobalLines.Last(state, name) is { } line && !state.Configuration.IsOpen && !StartsPrograms(state))
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    $"\"{name}\" turns a protection off and nothing here starts a program; leave it out",
                    Fixing.RemoveLine(line, "Remove the line", FixSafety.Safe));
            }
        }
    }

    private static bool StartsPrograms(AnalysisState state) =>
        state.Configuration.Global.Lines.Exists(static line =>
            line.Name.StartsWith("external-check", StringComparison.Ordinal) || line.Name.StartsWith("lua-", StringComparison.Ordinal))
        || state.Configuration.Sections.Exists(static section => section.Kind == Section.Program)
        || state.Index.Named("option external-check").Count > 0 || state.Index.Named("external-check command").Count > 0;
}

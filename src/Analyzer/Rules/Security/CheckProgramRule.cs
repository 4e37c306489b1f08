using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2036: a program for checks that others may put another one in the place of.</summary>
internal sealed class CheckProgramRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2036", "external-check-script-writable", Severity.Warning, "A check program that everybody may change.");

    public void Check(AnalysisState state)
    {
        foreach (var (section, line) in state.Index.Named("external-check command"))
        {
            if (line.Arguments is not [{ Value: not null, Text: { Length: > 0 } path } word, ..])
            {
                continue;
            }

            if (path[0] != '/' && PlacedLines.Last(section, "external-check path") is null)
            {
                state.Report.Add(Descriptor, word.Location, $"which program \"{path}\" is depends on the directory and the PATH that HAProxy was started with; write its whole path");
            }
            else if (state.Options.CheckFiles && state.Options.LookAtFile(path) == FileLook.FoundWritable)
            {
                state.Report.Add(Descriptor, word.Location, $"everybody may write to \"{path}\", which HAProxy runs with its own rights at each check; take that right away");
            }
        }
    }
}

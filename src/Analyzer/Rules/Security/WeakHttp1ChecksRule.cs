using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2028: global switches that allow what servers read in different ways.</summary>
internal sealed class WeakHttp1ChecksRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2028", "h1-payload-any-method", Severity.Warning, "A protection of HTTP/1 against smuggled requests is off.");

    public void Check(AnalysisState state)
    {
        foreach (var name in (string[])["h1-accept-payload-with-any-method", "h1-do-not-close-on-insecure-transfer-encoding"])
        {
            if (GlobalLines.Last(state, name) is { } line)
            {
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    $"\"{name}\" weakens the protection against smuggled requests; leave it out",
                    Fixing.RemoveLine(line, "Remove the line", FixSafety.Suggested));
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2027: what breaks the protocol reaches servers that read it in another way: request smuggling.</summary>
internal sealed class AcceptsUnsafeMessagesRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2027", "accept-unsafe-violations", Severity.Warning, "Malformed messages are let through.");

    private static readonly string[] Names =
    [
        "option accept-unsafe-violations-in-http-request", "option accept-unsafe-violations-in-http-response",
        "option accept-invalid-http-request", "option accept-invalid-http-response",
    ];

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.NamedAny(Names))
        {
            state.Report.Add(
                Descriptor,
                line.Where,
                $"\"{line.Name}\" passes on malformed messages, by which requests are smuggled; leave it out once the sender is repaired",
                Fixing.RemoveLine(line, "Remove the line", FixSafety.Suggested));
        }
    }
}

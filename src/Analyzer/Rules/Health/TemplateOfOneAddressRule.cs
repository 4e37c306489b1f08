using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG1055: a server-template of an IP address makes the same server several times.</summary>
internal sealed class TemplateOfOneAddressRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1055", "server-template-with-literal-ip", Severity.Info, "A server-template of an IP address.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("server-template"))
        {
            // Disabled ones are places that get their addresses at run time.
            if (line.Arguments is [_, _, { Value: { } text } word, ..] && !line.Line.IsOpen
                && Address.Parse(text) is { IsOk: true, Kind: AddressFamilyKind.IPv4 or AddressFamilyKind.IPv6 }
                && !line.Line.Words.Any(static word => word.Value is null or "disabled") && !text.StartsWith("0.0.0.0", StringComparison.Ordinal))
            {
                state.Report.Add(Descriptor, word.Location, $"all servers of this template are \"{word.Shown}\"; write one \"server\" line, or a name that has several addresses");
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Analyzer.Rules.Sections;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2035: it learns the names, and does not know internal ones.</summary>
internal sealed class PublicResolverRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2035", "dns-resolver-public", Severity.Info, "Names of servers are asked of a public resolver.");

    private static readonly string[] Known = ["8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "149.112.112.112", "208.67.222.222", "208.67.220.220"];

    public void Check(AnalysisState state)
    {
        foreach (var section in SectionLines.Of(state, Section.Resolvers))
        {
            foreach (var line in section.Named("nameserver"))
            {
                if (line.Arguments is [_, { Value: { } text } word, ..] && Listeners.Parse(text) is { } address && Array.IndexOf(Known, address.Host) >= 0)
                {
                    state.Report.Add(Descriptor, word.Location, $"\"{text}\" is a public resolver: it learns the names of the servers and does not know internal ones");
                    break;
                }
            }
        }
    }
}

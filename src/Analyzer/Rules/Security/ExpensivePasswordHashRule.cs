using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2006: the hash is computed for each request, while all others wait.</summary>
internal sealed class ExpensivePasswordHashRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2006", "expensive-password-hash", Severity.Info, "A password hash that takes long to check.") { IsOffByDefault = true };

    private static readonly string[] Slow = ["$5$", "$6$", "$2a$", "$2b$", "$2y$", "$y$", "$7$"];

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var list in state.Configuration.Sections.Where(static section => section.Kind == Section.Userlist))
        {
            var word = list.Lines.Where(static line => line.Name == "user").Select(Hash).FirstOrDefault(static hash => hash is not null);
            if (word is not null)
            {
                state.Report.Add(Descriptor, word.Location, $"the hash of userlist \"{list.Name}\" is computed for each request and takes milliseconds in which all other requests wait");
            }
        }
    }

    private static ConfigWord? Hash(BoundLine line)
    {
        for (var index = 1; index + 1 < line.Arguments.Length; index += 2)
        {
            if (line.Arguments[index].Value == "password" && line.Arguments[index + 1] is { Value: { } hash } word
                && Array.Exists(Slow, mark => hash.StartsWith(mark, StringComparison.Ordinal)))
            {
                return word;
            }
        }

        return null;
    }
}

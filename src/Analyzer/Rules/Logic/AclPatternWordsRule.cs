using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>CFG1013 and CFG1014: words that were meant as operators or flags and are read as patterns.</summary>
internal sealed class AclPatternWordsRule : IRule
{
    public static readonly DiagnosticDescriptor Operator =
        new("CFG1013", "acl-logic-in-definition", Severity.Error, "An operator among the patterns of an ACL.");

    public static readonly DiagnosticDescriptor Flag =
        new("CFG1014", "pattern-looks-like-flag-or-comment", Severity.Warning, "A flag among the patterns of an ACL.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, _, test) in state.Index.Tests)
        {
            Check(state, test);
        }
    }

    private static void Check(AnalysisState state, AclTest test)
    {
        for (var i = 1; i < test.Patterns.Length; i++)
        {
            var text = test.Patterns[i].Value;
            if (text is "||" or "&&" || (text is "or" or "and" or "OR" or "AND" && i + 1 < test.Patterns.Length && IsTest(test.Patterns[i + 1].Value)))
            {
                state.Report.Add(
                    Operator, test.Patterns[i].Location, $"\"{text}\" is read as one more pattern, as are the words behind it; operators stand in conditions only");
                return;
            }

            if (text is "-i" or "-f" or "-m" or "-M" or "-n")
            {
                state.Report.Add(Flag, test.Patterns[i].Location, $"\"{text}\" is read as a pattern here; flags stand before the first pattern");
            }
        }
    }

    private static bool IsTest(string? text)
    {
        var name = text?.TrimStart('!');
        name = name?.IndexOf('(') is > 0 and var open ? name[..open] : name;
        return name is not null && name.Length > 2 && (name == "{" || SampleRegistry.FindAclKeyword(name) is not null || SampleRegistry.FindFetch(name) is not null);
    }
}

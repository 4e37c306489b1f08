using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>A check of the whole configuration. One rule is one file and one line in <see cref="RuleList"/>.</summary>
internal interface IRule
{
    void Check(AnalysisState state);
}

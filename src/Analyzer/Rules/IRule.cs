using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>A check of the whole configuration. One rule is one file and one line in <see cref="RuleList"/>.</summary>
internal interface IRule
{
    /// <summary>All its findings are off unless asked for: it need not run otherwise.</summary>
    bool IsOpinion => false;

    void Check(AnalysisState state);
}

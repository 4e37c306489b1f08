using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary>A condition that a keyword can't do without; what it says is not looked at here.</summary>
internal sealed class ConditionArgument(RuleStage stages) : Argument<Nothing>
{
    public override string Usage => "{ if | unless } <condition>";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (reader.Peek is not { } word)
        {
            reader.Missing(Usage);
            return false;
        }

        if (word.Value is { } text && text is not ("if" or "unless"))
        {
            reader.Bad(HaproxyChecks.BadChoice, word, $"\"{reader.Context.KeywordText}\" expects a condition, not \"{word.Shown}\"; expected \"if\" or \"unless\"");
            return false;
        }

        if (reader.Context.Stages == RuleStage.None)
        {
            reader.Context.Stages = stages;
        }

        return RuleArg.Condition.Judge(reader);
    }
}

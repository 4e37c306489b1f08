using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary>A condition that a keyword can't do without; what it says is not looked at here.</summary>
internal sealed class ConditionArgument : Argument<Nothing>
{
    public override string Usage => "{ if | unless } <condition>";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (!reader.TryTake(Usage, out var word))
        {
            return false;
        }

        if (word.Value is { } text && text is not ("if" or "unless"))
        {
            reader.Bad(HaproxyChecks.BadChoice, word, $"\"{reader.Context.KeywordText}\" expects a condition, not \"{word.Shown}\"; expected \"if\" or \"unless\"");
            return false;
        }

        reader.SkipAll();
        return true;
    }
}

using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary><c>cpu-set</c> (section 3.1): directives, all but one followed by a set.</summary>
internal sealed class CpuSetArgument : Argument<Nothing>
{
    private static readonly string[] Directives =
    [
        "reset", "drop-cpu", "only-cpu", "drop-node", "only-node", "drop-cluster", "only-cluster", "drop-core", "only-core", "drop-thread",
        "only-thread",
    ];

    public override string Usage => "<directive> [<set>] ...";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        do
        {
            if (!reader.TryTake("<directive>", out var word))
            {
                return false;
            }

            if (word.Value is { } text && Array.IndexOf(Directives, text) < 0)
            {
                reader.Bad(HaproxyChecks.BadCpuMap, word, $"unknown directive \"{word.Shown}\" of \"cpu-set\"{Hint.For(text, Directives)}");
                return false;
            }

            if (word.Value != "reset" && !reader.TryTake("<set>", out _))
            {
                return false;
            }
        }
        while (!reader.AtEnd);

        return true;
    }
}

using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary><c>default-path</c> (section 3.1): a policy, of which one needs a folder.</summary>
internal sealed class DefaultPathArgument : Argument<Nothing>
{
    private static readonly string[] Policies = ["current", "config", "parent", "origin"];

    public override string Usage => "{ current | config | parent | origin <path> }";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (!reader.TryTake(Usage, out var policy))
        {
            return false;
        }

        if (policy.Value is { } text && Array.IndexOf(Policies, text) < 0)
        {
            reader.Bad(HaproxyChecks.BadDefaultPath, policy, $"unknown policy \"{policy.Shown}\" of \"default-path\"{Hint.For(text, Policies)}");
            return false;
        }

        return policy.Value != "origin" || reader.TryTake("<path>", out _);
    }
}

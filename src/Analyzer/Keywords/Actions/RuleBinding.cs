using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>Reads a rule: its action, the action's arguments and the condition (section 4.3).</summary>
internal sealed class RuleBinding(RuleSet set) : KeywordBinding
{
    public override string Usage => "<action> [ { if | unless } <condition> ]";

    public override void Bind(LineContext context, ArgumentReader reader)
    {
        context.Stages = RuleStages.Of(set, context.Section);
        if (AnonymousDefaultsChecks.Report(context) || !reader.TryTake("<action>", out var word) || context.Structural(word) is not { } text)
        {
            return;
        }

        if (ActionTable.Find(text, set) is not { } spec || context.State.Target < spec.Since)
        {
            ReportUnknown(context, word, text);
            reader.SkipAll();
            return;
        }

        context.ActionText = spec.Name;
        context.MissingCheck = HaproxyChecks.BadAction;
        var start = reader.Position;
        if (!ReadInside(context, word, text, spec, out var inside) || !JudgeAll(spec.Arguments, reader))
        {
            reader.SkipAll();
            return;
        }

        var words = context.Line.Words.AsSpan()[start..reader.Position].ToArray();
        var use = new ActionUse(spec, word, inside, set, words);
        if (!ActionRules.Check(context, use))
        {
            reader.SkipAll();
            return;
        }

        context.Parts.Action = use;
        _ = new ConditionBinder(context).ReadOptional(reader);
    }

    private static bool JudgeAll(Argument[] arguments, ArgumentReader reader)
    {
        foreach (var argument in arguments)
        {
            if (!argument.Judge(reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadInside(LineContext context, ConfigWord word, string text, ActionSpec spec, out string[] parts)
    {
        parts = [];
        var open = text.IndexOf('(');
        if (spec.Parentheses is not { } rule)
        {
            if (open >= 0)
            {
                context.Report.Add(HaproxyChecks.UnknownAction, word.Location, $"unknown action \"{word.Shown}\"; \"{spec.Name}\" takes no parentheses");
            }

            return open < 0;
        }

        if (open < 0 || !text.EndsWith(')'))
        {
            context.Report.Add(HaproxyChecks.BadAction, word.Location, $"\"{spec.Name}\" needs \"({rule.Usage})\" right after it");
            return false;
        }

        parts = text[(open + 1)..^1].Split(',');
        var problem = parts.Length < rule.Min || parts.Length > rule.Max
            ? $"\"{word.Shown}\" has {parts.Length} values in its parentheses; expected \"({rule.Usage})\""
            : rule.Problem(parts, context.State.Version);
        if (problem is null)
        {
            return true;
        }

        var isVariable = spec.Name is "set-var" or "set-var-fmt" or "unset-var";
        context.Report.Add(isVariable ? HaproxyChecks.BadActionVariable : HaproxyChecks.BadAction, word.Range(open, text.Length - open), problem);
        return false;
    }

    private void ReportUnknown(LineContext context, ConfigWord word, string text)
    {
        if (ActionTable.Find(text, set) is { } later)
        {
            context.Report.Add(
                HaproxyChecks.UnknownAction, word.Location, $"the action \"{later.Name}\" came with HAProxy {HaproxyVersion.Format(later.Since)}");
            return;
        }

        var hint = Hint.For(ActionTable.NameOf(text), ActionTable.NamesIn(set), longestList: 0);
        context.Report.Add(HaproxyChecks.UnknownAction, word.Location, $"unknown action \"{word.Shown}\" of \"{context.KeywordText}\"{hint}");
    }
}

/// <summary>Where the rules of a list run.</summary>
internal static class RuleStages
{
    public static RuleStage Of(RuleSet set, Section section)
    {
        var front = (section & (Section.FrontendSide | Section.Defaults)) != 0;
        var back = (section & (Section.BackendSide | Section.Defaults)) != 0;
        return set switch
        {
            RuleSet.QuicInitial or RuleSet.TcpConnection => RuleStage.Connection,
            RuleSet.TcpSession => RuleStage.Session,
            RuleSet.TcpContent => Sides(front, back, RuleStage.FrontendContent, RuleStage.BackendContent),
            RuleSet.TcpResponse => RuleStage.BackendResponseContent,
            RuleSet.HttpRequest => Sides(front, back, RuleStage.FrontendRequest, RuleStage.BackendRequest),
            _ => Sides(front, back, RuleStage.FrontendResponse, RuleStage.BackendResponse),
        };
    }

    private static RuleStage Sides(bool front, bool back, RuleStage frontend, RuleStage backend) =>
        (front ? frontend : RuleStage.None) | (back ? backend : RuleStage.None);
}

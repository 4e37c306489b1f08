using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>Arguments that rules have: expressions, log formats, options before the condition.</summary>
internal static class RuleArg
{
    /// <summary>A sample expression that runs with the rule, or at the stage given.</summary>
    public static Argument<SampleExpression?> Expression(string name = "expr", RuleStage stages = RuleStage.None) => new ExpressionArgument(name, stages);

    /// <summary>A sample expression that is one word: what follows is not part of it.</summary>
    public static Argument<SampleExpression?> ExpressionWord(string name, RuleStage stages) => new ExpressionArgument(name, stages) { IsOneWord = true };

    /// <summary>A log format in one word.</summary>
    public static Argument<LogFormat?> Format(string name = "fmt", RuleStage stages = RuleStage.None) => new FormatArgument(name, stages);

    /// <summary>The condition at the end of a line, if there is one.</summary>
    public static Argument<Condition?> Condition { get; } = new ConditionArgument();

    /// <summary>May be absent; so it is when the line ends or its condition begins.</summary>
    public static Argument Maybe(params Argument[] arguments) => new MaybeArgument(arguments);

    /// <summary>Words before values, in any order: <c>table NAME</c>, <c>len N</c>.</summary>
    public static Argument Options(params (string Word, Argument[] Values)[] options) => new OptionsArgument(null, options);

    /// <summary>The same where a word that is none of them is an error of its own.</summary>
    public static Argument Keywords(DiagnosticDescriptor unknown, params (string Word, Argument[] Values)[] options) => new OptionsArgument(unknown, options);

    /// <summary>A number, or an expression that yields one.</summary>
    public static Argument NumberOrExpression(string name) => new LiteralOrExpressionArgument(name, Arg.LaxNumber(name), static text => text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '-'));

    /// <summary>A number; an expression that yields one from a version on.</summary>
    public static Argument NumberOrLaterExpression(string name, int since) => new LaterArgument(
        since,
        Arg.Judged(name, Analyzer.Rules.HaproxyChecks.BadNumber, static (text, _) => IsNumber(text) ? null : "expected a number, decimal or hexadecimal"),
        NumberOrExpression(name));

    private static bool IsNumber(string text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? text.Length > 2 && !text.AsSpan(2).ContainsAnyExcept("0123456789abcdefABCDEF")
        : text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>A time, or an expression that yields one.</summary>
    public static Argument TimeOrExpression(string name) => new LiteralOrExpressionArgument(name, Arg.Time(name), static text => text.Length > 0 && char.IsAsciiDigit(text[0]));

    /// <summary>A regular expression.</summary>
    public static Argument<ConfigWord> Regex(string name) => new RegexArgument(name);

    /// <summary>One that only matches: HAProxy leaves its groups without numbers, so that nothing can refer to them.</summary>
    public static Argument<ConfigWord> Match(string name, DiagnosticDescriptor check) => new RegexArgument(name) { HasGroups = false, Check = check };

    private static RuleStage StagesOf(ArgumentReader reader, RuleStage stages) => stages == RuleStage.None ? reader.Context.Stages : stages;

    private sealed class ExpressionArgument(string name, RuleStage stages) : Argument<SampleExpression?>
    {
        /// <summary>Converters of their own words after it do not belong to it.</summary>
        public bool IsOneWord { get; init; }

        public override string Usage { get; } = $"<{name}>";

        public override bool TryRead(ArgumentReader reader, out SampleExpression? value)
        {
            value = null;
            if (IsOneWord ? reader.AtEnd : reader.AtCondition)
            {
                reader.Missing(Usage);
                return false;
            }

            var binder = new SampleBinder(reader.Context, StagesOf(reader, stages));
            var errors = reader.Context.Report.ErrorCount;
            value = binder.Read(reader, IsOneWord);
            if (value is not null)
            {
                binder.CheckStage(value);
                reader.Context.Parts.Expressions.Add(value);
            }

            return reader.Context.Report.ErrorCount == errors;
        }
    }

    private sealed class FormatArgument(string name, RuleStage stages) : Argument<LogFormat?>
    {
        public override string Usage { get; } = $"<{name}>";

        public override bool TryRead(ArgumentReader reader, out LogFormat? value)
        {
            value = null;
            if (reader.AtEnd)
            {
                reader.Missing(Usage);
                return false;
            }

            var errors = reader.Context.Report.ErrorCount;
            value = new LogFormatBinder(reader.Context, StagesOf(reader, stages)).Read(reader.Take());
            return reader.Context.Report.ErrorCount == errors;
        }
    }

    private sealed class ConditionArgument : Argument<Condition?>
    {
        public override string Usage => "[ { if | unless } <condition> ]";

        public override bool TryRead(ArgumentReader reader, out Condition? value)
        {
            value = new ConditionBinder(reader.Context).ReadOptional(reader);
            return true;
        }
    }

    private sealed class MaybeArgument(Argument[] arguments) : Argument
    {
        public override string Usage { get; } = $"[ {string.Join(' ', arguments.Select(static argument => argument.Usage))} ]";

        public override bool Judge(ArgumentReader reader) => reader.AtCondition || Array.TrueForAll(arguments, argument => argument.Judge(reader));
    }

    private sealed class OptionsArgument(DiagnosticDescriptor? unknown, (string Word, Argument[] Values)[] options) : Argument
    {
        public override string Usage { get; } = string.Join(' ', options.Select(static option =>
            $"[ {string.Join(' ', option.Values.Select(static value => value.Usage).Prepend(option.Word))} ]"));

        public override bool Judge(ArgumentReader reader)
        {
            while (reader.Peek is { } word && !reader.AtCondition)
            {
                var index = Array.FindIndex(options, option => option.Word == word.Value);
                if (index < 0)
                {
                    return unknown is null ? word.Value is not null : Refuse(reader, unknown, word);
                }

                reader.Take();
                if (!Array.TrueForAll(options[index].Values, value => value.Judge(reader)))
                {
                    return false;
                }
            }

            return true;
        }

        private bool Refuse(ArgumentReader reader, DiagnosticDescriptor descriptor, ConfigWord word)
        {
            if (word.Value is { } text)
            {
                var hint = Hint.For(text, Array.ConvertAll(options, static option => option.Word), longestList: int.MaxValue);
                reader.Bad(descriptor, word, $"unknown argument \"{word.Shown}\" of \"{reader.Context.KeywordText}\"{hint}");
            }

            return false;
        }
    }

    private sealed class LiteralOrExpressionArgument(string name, Argument literal, Func<string, bool> isLiteral) : Argument
    {
        private readonly Argument _expression = Expression(name);

        public override string Usage { get; } = $"{{ {literal.Usage} | <expr> }}";

        public override bool Judge(ArgumentReader reader) =>
            reader.Peek is { Value: { } text } && isLiteral(text) ? literal.Judge(reader) : _expression.Judge(reader);
    }

    private sealed class LaterArgument(int since, Argument before, Argument after) : Argument
    {
        public override string Usage => after.Usage;

        public override bool Judge(ArgumentReader reader) => (reader.Context.State.Version >= since ? after : before).Judge(reader);
    }

    private sealed class RegexArgument(string name) : Argument<ConfigWord>
    {
        public bool HasGroups { get; init; } = true;

        public DiagnosticDescriptor Check { get; init; } = Analyzer.Rules.HaproxyChecks.BadActionRegex;

        public override string Usage { get; } = $"<{name}>";

        public override bool TryRead(ArgumentReader reader, out ConfigWord value)
        {
            if (!reader.TryTake(Usage, out value) || value.Value is not { } text)
            {
                return false;
            }

            if (RegexSyntax.Problem(text, HasGroups) is { } problem)
            {
                reader.Bad(Check, value, $"\"{value.Shown}\" is no regular expression: it has {problem}");
                return false;
            }

            return true;
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The pieces that argument grammars are made of.</summary>
internal static class Arg
{
    public static readonly Argument<Nothing> None = new NoArgument();

    /// <summary>One word, whatever it holds, read at start when it has variables.</summary>
    public static Argument<Setting<string>> Text(string name) => new TextArgument(name);

    /// <summary>One word that is structure: a name or a literal that the build must know.</summary>
    public static Argument<ConfigWord> Name(string name) => new NameArgument(name);

    /// <summary>A number that HAProxy reads strictly.</summary>
    public static Argument<Setting<int>> Number(string name, int min = 0, int max = int.MaxValue, DiagnosticDescriptor? check = null) =>
        new NumberArgument(name, min, max, isLax: false, check);

    /// <summary>A number of which HAProxy reads the leading digits only; the rest is reported by CFG1056.</summary>
    public static Argument<Setting<int>> LaxNumber(string name, int min = 0, int max = int.MaxValue, DiagnosticDescriptor? check = null) =>
        new NumberArgument(name, min, max, isLax: true, check);

    /// <summary>A time in milliseconds unless it has a unit (section 2.5).</summary>
    public static Argument<Setting<int>> Time(string name, int min = 0) => new TimeArgument(name, min);

    /// <summary>The same with an upper bound.</summary>
    public static Argument<Setting<int>> Time(string name, int min, int max) => new TimeArgument(name, min, max);

    /// <summary>A number of bytes with an optional unit (section 2.7).</summary>
    /// <param name="since">The version from which on HAProxy takes units here; before it was a plain number.</param>
    public static Argument<Setting<long>> Size(string name, long min = 0, long max = int.MaxValue, int since = 0) =>
        new SizeArgument(name, min, max, since);

    /// <summary>One word of a fixed set, as structure.</summary>
    public static Argument<ConfigWord> Choice(string name, params string[] choices) => new ChoiceArgument(name, HaproxyChecks.BadChoice, choices);

    public static Argument<ConfigWord> OnOff() => Choice("switch", "on", "off");

    /// <summary>One word that must look a certain way.</summary>
    public static Argument<Setting<string>> Word(string name, string expected, Func<string, bool> isRight) =>
        new WordArgument(name, expected, isRight);

    /// <summary>All words to the end of the line, at least <paramref name="min"/> of them.</summary>
    public static Argument<IReadOnlyList<ConfigWord>> Words(string name, int min = 0) => new WordsArgument(name, min, []);

    /// <summary>All words to the end of the line, of a fixed set; some are followed by a word of their own.</summary>
    public static Argument<IReadOnlyList<ConfigWord>> Options(string name, string[] choices, params string[] withValue) =>
        new WordsArgument(name, 1, choices, withValue);

    /// <summary>One word that <paramref name="problem"/> judges for a version: what is wrong with it as the end of a message, or null.</summary>
    public static Argument<Setting<string>> Judged(string name, DiagnosticDescriptor check, Func<string, int, string?> problem) =>
        new JudgedArgument(name, check, problem);

    /// <summary>One word of a fixed set that is no structure.</summary>
    public static Argument<Setting<string>> OneOf(string name, DiagnosticDescriptor check, params string[] choices) =>
        new JudgedArgument(
            name, check, (text, _) => Array.IndexOf(choices, text) >= 0 ? null : Hint.For(text, choices).TrimStart(';', ' '), $"{{ {string.Join(" | ", choices)} }}");

    /// <summary>All words to the end of the line, unjudged.</summary>
    public static Argument<Nothing> Anything(string usage) => new AnythingArgument(usage);

    /// <summary>May be absent.</summary>
    public static Argument<T?> Optional<T>(this Argument<T> argument)
        where T : class => new OptionalArgument<T>(argument);

    public static Argument<(TFirst First, TSecond Second)> Then<TFirst, TSecond>(this Argument<TFirst> first, Argument<TSecond> second) =>
        new PairArgument<TFirst, TSecond>(first, second);

    private sealed class NoArgument : Argument<Nothing>
    {
        public override string Usage => "";

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            return true;
        }
    }

    private sealed class TextArgument(string name) : Argument<Setting<string>>
    {
        public override string Usage { get; } = $"<{name}>";

        public override bool TryRead(ArgumentReader reader, out Setting<string> value)
        {
            var found = reader.TryTake(Usage, out var word);
            value = word.Text is { } text
                ? Setting<string>.Of(text, reader.Context.Line, word)
                : Setting<string>.Unknown(reader.Context.Line, word);
            return found;
        }
    }

    private sealed class NameArgument(string name) : Argument<ConfigWord>
    {
        public override string Usage { get; } = $"<{name}>";

        public override bool TryRead(ArgumentReader reader, out ConfigWord value) =>
            reader.TryTake(Usage, out value) && reader.Context.Structural(value) is not null;
    }

    private sealed class AnythingArgument(string usage) : Argument<Nothing>
    {
        public override string Usage => usage;

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            reader.SkipAll();
            value = default;
            return true;
        }
    }

    private sealed class OptionalArgument<T>(Argument<T> argument) : Argument<T?>
        where T : class
    {
        public override string Usage { get; } = $"[{argument.Usage}]";

        public override bool TryRead(ArgumentReader reader, out T? value)
        {
            if (reader.AtEnd)
            {
                value = null;
                return true;
            }

            var isRead = argument.TryRead(reader, out var read);
            value = read;
            return isRead;
        }
    }

    private sealed class PairArgument<TFirst, TSecond>(Argument<TFirst> first, Argument<TSecond> second)
        : Argument<(TFirst First, TSecond Second)>
    {
        public override string Usage { get; } = $"{first.Usage} {second.Usage}";

        public override bool TryRead(ArgumentReader reader, out (TFirst First, TSecond Second) value)
        {
            var isFirst = first.TryRead(reader, out var firstValue);
            if (!isFirst)
            {
                value = default;
                return false;
            }

            var isSecond = second.TryRead(reader, out var secondValue);
            value = (firstValue, secondValue);
            return isSecond;
        }
    }
}

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>Short ways to write the entries of sections that are known and not compiled.</summary>
internal static class SectionKeyword
{
    /// <summary>A keyword whose arguments are checked and mean nothing further yet.</summary>
    public static KeywordSpec Of<T>(string name, Section section, Argument<T> argument, string summary, int since = 0) =>
        new(name, section, Support.NotYet, summary)
        {
            Binding = KeywordBinding.Of(argument, static (_, _) => { }),
            Since = since,
        };

    /// <summary>The same with arguments that a method reads word by word.</summary>
    public static KeywordSpec Of(string name, Section section, string usage, Action<ArgumentReader> read, string summary, int since = 0) =>
        Of(name, section, new WordsArgument(usage, read), summary, since);

    /// <summary>HAProxy drops surplus arguments of the keyword.</summary>
    public static KeywordSpec WithExtra(this KeywordSpec spec) => spec with { IgnoresExtra = true };

    public static KeywordSpec Negatable(this KeywordSpec spec) => spec with { CanNegate = true };

    private sealed class WordsArgument(string usage, Action<ArgumentReader> read) : Argument<Nothing>
    {
        public override string Usage => usage;

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            read(reader);
            return true;
        }
    }
}

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>A word that may follow, from a version on; before it is one argument too many.</summary>
internal sealed class WordSinceArgument(string word, int since) : Argument<Nothing>
{
    public override string Usage { get; } = $"[{word}]";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (reader.Context.State.Version >= since && reader.Peek?.Value == word)
        {
            reader.Take();
        }

        return true;
    }
}

using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Lets a keyword without argument stand among siblings that have an optional one.</summary>
internal static class NoWordArgument
{
    public static Argument<ConfigWord?> ToWord(this Argument<Nothing> none) => new Absent(none);

    private sealed class Absent(Argument<Nothing> none) : Argument<ConfigWord?>
    {
        public override string Usage => none.Usage;

        public override bool TryRead(ArgumentReader reader, out ConfigWord? value)
        {
            value = null;
            return none.TryRead(reader, out _);
        }
    }
}

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Arguments that HAProxy reads in another way since a version.</summary>
internal sealed class SinceArgument<T>(int since, Argument<T> before, Argument<T> after) : Argument<T>
{
    public override string Usage => after.Usage;

    public override bool TryRead(ArgumentReader reader, out T value) =>
        (reader.Context.State.Version >= since ? after : before).TryRead(reader, out value);
}

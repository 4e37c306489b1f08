namespace CfgCompiler.Analyzer.Keywords;

/// <summary>A parameter of a bind or server line; <typeparamref name="TTarget"/> is what it sets.</summary>
/// <param name="Summary">One line of documentation.</param>
internal sealed record ParameterSpec<TTarget>(string Name, Support Support, string Summary)
{
    /// <summary>Parses the arguments and sets the value.</summary>
    public required ParameterBinding<TTarget> Binding { get; init; }
}

/// <summary>The argument grammar of a parameter and what its value sets.</summary>
internal abstract class ParameterBinding<TTarget>
{
    public abstract string Usage { get; }

    /// <summary>False when the arguments are wrong, which has been reported.</summary>
    public abstract bool Bind(ArgumentReader reader, TTarget target);

    public static ParameterBinding<TTarget> Of<T>(Argument<T> argument, Action<TTarget, T> set) => new Typed<T>(argument, set);

    private sealed class Typed<T>(Argument<T> argument, Action<TTarget, T> set) : ParameterBinding<TTarget>
    {
        public override string Usage => argument.Usage;

        public override bool Bind(ArgumentReader reader, TTarget target)
        {
            if (!argument.TryRead(reader, out var value))
            {
                return false;
            }

            set(target, value);
            return true;
        }
    }
}

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>A parameter of a bind or server line; <typeparamref name="TTarget"/> is what it sets.</summary>
/// <param name="Summary">One line of documentation.</param>
internal sealed record ParameterSpec<TTarget>(string Name, Support Support, string Summary)
{
    /// <summary>The first version that has it, such as 2.4 as 204; 0 for what 1.5 had already.</summary>
    public int Since { get; init; }

    public Deprecation? Deprecation { get; init; }

    public Removal? Removal { get; init; }

    /// <summary>HAProxy takes it only with <c>expose-experimental-directives</c> in the global section.</summary>
    public bool IsExperimental { get; init; }

    /// <summary>It is written with something in parentheses: <c>set-proxy-v2-tlv-fmt(0xE1)</c>.</summary>
    public bool HasParentheses { get; init; }

    /// <summary>A line of defaults for other lines (<c>default-server</c>) can't hold it.</summary>
    public bool IsOfOneLine { get; init; }

    /// <summary>Parses the arguments and sets the value.</summary>
    public required ParameterBinding<TTarget> Binding { get; init; }

    public string Usage => Binding.Usage.Length > 0 ? $"{Name} {Binding.Usage}" : Name;
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

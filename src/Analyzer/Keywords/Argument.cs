namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The grammar of arguments: one value that parses them, and prints the usage text and the documentation row.</summary>
internal abstract class Argument
{
    /// <summary>As documentation writes it: <c>&lt;timeout&gt;</c>, <c>[len &lt;length&gt;]</c>; empty for no argument.</summary>
    public abstract string Usage { get; }

    /// <summary>Reads the value for what reading it reports and records only; false when it is wrong.</summary>
    public abstract bool Judge(ArgumentReader reader);
}

/// <summary>An argument grammar that yields a value.</summary>
internal abstract class Argument<T> : Argument
{
    /// <summary>Reads the value; false when it is wrong (and has been reported) or depends on an unset variable.</summary>
    public abstract bool TryRead(ArgumentReader reader, out T value);

    public override bool Judge(ArgumentReader reader) => TryRead(reader, out _);
}

/// <summary>Stands for "no value".</summary>
internal readonly record struct Nothing;

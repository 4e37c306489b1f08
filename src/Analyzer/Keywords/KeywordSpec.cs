using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>All that is known of one keyword. Adding a keyword is adding one of these to its family.</summary>
/// <param name="Name">All its words: <c>timeout connect</c>.</param>
/// <param name="Sections">Where HAProxy accepts it.</param>
/// <param name="Summary">One line of documentation.</param>
internal sealed record KeywordSpec(string Name, Section Sections, Support Support, string Summary)
{
    /// <summary>The first version that has it, such as 2.4 as 204; 0 for what 1.5 had already.</summary>
    public int Since { get; init; }

    public Deprecation? Deprecation { get; init; }

    /// <summary>Sections where HAProxy warns that the keyword is ignored for want of that side of a proxy.</summary>
    public Section IgnoredIn { get; init; }

    /// <summary>What HAProxy reports there (HP-PRX-13, -14, -33, -67).</summary>
    public DiagnosticDescriptor? IgnoredCheck { get; init; }

    /// <summary>Sections that have it from a version on; before, HAProxy ignored it there with a warning.</summary>
    public (int Version, Section IgnoredIn)? Before { get; init; }

    /// <summary><c>no KEYWORD</c> is allowed.</summary>
    public bool CanNegate { get; init; }

    /// <summary>HAProxy drops surplus arguments without a word.</summary>
    public bool IgnoresExtra { get; init; }

    public Removal? Removal { get; init; }

    /// <summary>Parses the arguments and lowers the line; null when the arguments are not judged.</summary>
    public KeywordBinding? Binding { get; init; }

    public string Usage => Binding is { Usage.Length: > 0 } ? $"{Name} {Binding.Usage}" : Name;
}

/// <summary>An argument grammar together with what its value does to the sections being read.</summary>
internal abstract class KeywordBinding
{
    public abstract string Usage { get; }

    public abstract void Bind(LineContext context, ArgumentReader reader);

    public static KeywordBinding Of<T>(Argument<T> argument, Action<LineContext, T> lower) => new Typed<T>(argument, lower);

    private sealed class Typed<T>(Argument<T> argument, Action<LineContext, T> lower) : KeywordBinding
    {
        public override string Usage => argument.Usage;

        public override void Bind(LineContext context, ArgumentReader reader)
        {
            if (argument.TryRead(reader, out var value))
            {
                lower(context, value);
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Walks over the arguments of a line.</summary>
internal sealed class ArgumentReader(LineContext context, int start)
{
    private readonly int _start = start;
    private int _at = start;

    public LineContext Context { get; } = context;

    /// <summary>Index of the next word in the line.</summary>
    public int Position => _at;

    public bool AtEnd => _at >= Context.Line.Words.Length;

    /// <summary>No argument is left: the words end, or a condition begins.</summary>
    public bool AtCondition => AtEnd || Peek is { Value: "if" or "unless" };

    /// <summary>The next word without taking it; null at the end.</summary>
    public ConfigWord? Peek => AtEnd ? null : Context.Line.Words[_at];

    /// <summary>The word taken last.</summary>
    public ConfigWord Last => Context.Line.Words[_at - 1];

    public ConfigWord Take() => Context.Line.Words[_at++];

    public void SkipAll() => _at = Context.Line.Words.Length;

    /// <summary>Takes the next word, or reports that <paramref name="what"/> is missing.</summary>
    public bool TryTake(string what, out ConfigWord word)
    {
        if (!AtEnd)
        {
            word = Take();
            return true;
        }

        word = Context.Line.Words[^1];
        Missing(what);
        return false;
    }

    /// <summary>Reports that <paramref name="what"/> is missing here.</summary>
    public void Missing(string what)
    {
        if (!Context.Line.IsOpen)
        {
            Context.Report.Add(
                Context.MissingCheck,
                _at <= _start ? Context.KeywordLocation : Last.Location,
                $"\"{Context.KeywordText}\" needs an argument {what}");
        }
    }

    public void Bad(DiagnosticDescriptor descriptor, ConfigWord word, string message) =>
        Context.Report.Add(descriptor, word.Location, message);
}

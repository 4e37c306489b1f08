using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
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

    /// <summary>The next word without taking it; null at the end.</summary>
    public ConfigWord? Peek => AtEnd ? null : Context.Line.Words[_at];

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
        if (!Context.Line.IsOpen)
        {
            Context.Report.Add(
                HaproxyChecks.MissingArgument,
                _at <= _start ? Context.KeywordLocation : word.Location,
                $"\"{Context.KeywordText}\" needs an argument {what}");
        }

        return false;
    }

    public void Bad(DiagnosticDescriptor descriptor, ConfigWord word, string message) =>
        Context.Report.Add(descriptor, word.Location, message);
}

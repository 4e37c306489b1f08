using System.Collections.Immutable;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>One line that takes part in the configuration: conditions decided, variables looked up.</summary>
/// <param name="IsOpen">A word list (<c>${VAR[*]}</c>) without a value: nobody knows how many arguments there are.</param>
internal sealed record ConfigLine(SourceText Source, LineSyntax Syntax, ImmutableArray<ConfigWord> Words, bool IsOpen)
{
    private Origin? _origin;

    public ConfigWord Keyword => Words[0];

    /// <summary>File, line and text for the plan; secrets masked.</summary>
    public Origin Origin => _origin ??= MakeOrigin();

    /// <summary>From the first to the last word.</summary>
    public Location WordsLocation =>
        new(Source, TextSpan.FromBounds(Words[0].Word.Span.Start, Words[^1].Word.Span.End));

    private Origin MakeOrigin()
    {
        var span = WordsLocation.Span;
        var text = SecretMask.Apply(this) ?? Source.Decode(span);
        return new Origin(Source.Name, Source.GetPosition(span.Start).Line, text);
    }
}

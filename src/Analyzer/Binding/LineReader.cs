using System.Collections.Immutable;
using System.Globalization;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Lexing;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>Turns lines of the syntax tree into lines with values, as far as these are known.</summary>
internal sealed class LineReader(AnalysisState state)
{
    /// <summary>The current section for the pseudo-variable <c>.SECTION</c>.</summary>
    public string SectionText { get; set; } = "";

    public ConfigLine Read(SourceText source, LineSyntax line)
    {
        if (ReadConstant(source, line) is { } constant)
        {
            return constant;
        }

        var expanded = Expand(source, line);
        var words = ImmutableArray.CreateBuilder<ConfigWord>(expanded.Words.Length);
        foreach (var word in expanded.Words)
        {
            words.Add(new ConfigWord(source, word, TemplateOf(source, line, word.Syntax)));
        }

        return new ConfigLine(source, line, words.MoveToImmutable(), !expanded.IsCountKnown);
    }

    /// <summary>A line without variables, as nearly all are; null for another one.</summary>
    private static ConfigLine? ReadConstant(SourceText source, LineSyntax line)
    {
        var words = ImmutableArray.CreateBuilder<ConfigWord>(line.Words.Length);
        foreach (var word in line.Words)
        {
            if (LineExpander.Constant(word) is not { } constant)
            {
                return null;
            }

            words.Add(new ConfigWord(source, constant, null));
        }

        return new ConfigLine(source, line, words.MoveToImmutable(), false);
    }

    public ExpandedLine Expand(SourceText source, LineSyntax line) => LineExpander.Expand(
        source,
        line,
        name => name == ".SECTION" ? VariableValue.Set(SectionText) : state.Environment.Lookup(name),
        state.Target is null ? UnsetVariables.AreUnknown : UnsetVariables.AreEmpty);

    /// <summary>
    /// The pieces of a word with variables; null when it has none that a proxy could read at start. The words of a list
    /// (<c>[*]</c>) are structure: nobody could say at build how many there are.
    /// </summary>
    private EnvTemplate? TemplateOf(SourceText source, LineSyntax line, WordSyntax word)
    {
        if (word.Parts is [] or [LiteralPart])
        {
            return null;
        }

        var pieces = ImmutableArray.CreateBuilder<EnvPiece>(word.Parts.Length);
        var isVariable = false;
        foreach (var part in word.Parts)
        {
            if (part is LiteralPart literal)
            {
                pieces.Add(new EnvPiece(null, ConfigWord.Decode(literal.Text)));
            }
            else if (part is VariablePart { IsWordList: true })
            {
                return null;
            }
            else if (part is VariablePart variable)
            {
                isVariable |= variable.Name[0] != '.';
                pieces.Add(PieceOf(source, line, variable));
            }
        }

        return isVariable ? new EnvTemplate(pieces.ToImmutable()) : null;
    }

    private EnvPiece PieceOf(SourceText source, LineSyntax line, VariablePart variable) => variable.Name switch
    {
        ".FILE" => new EnvPiece(null, source.Name),
        ".LINE" => new EnvPiece(null, source.GetPosition(line.Span.Start).Line.ToString(CultureInfo.InvariantCulture)),
        ".SECTION" => new EnvPiece(null, SectionText),
        _ => new EnvPiece(variable.Name, variable.Default is null ? null : ConfigWord.Decode(variable.Default)),
    };
}

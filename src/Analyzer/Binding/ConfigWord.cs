using System.Text;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Lexing;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>One argument of a line after the environment has been looked at.</summary>
/// <param name="Template">The pieces, when the word uses a variable: such a value is read again when the proxy starts.</param>
internal sealed record ConfigWord(SourceText Source, ExpandedWord Word, EnvTemplate? Template)
{
    /// <summary>The bytes of the value, null when it depends on a variable that nobody has set.</summary>
    public string? Value => Word.IsKnown ? Word.Text : null;

    public Location Location => new(Source, Word.Span);

    /// <summary>The word for messages: its value, else as written.</summary>
    public string Shown => Text ?? Source.Decode(Word.Span);

    /// <summary>The value as text for people and for the plan: sources hold one char per byte.</summary>
    public string? Text => Value is null ? null : Decode(Value);

    /// <summary>The place of a range of the value.</summary>
    public Location Range(int start, int length) => new(Source, Word.SpanOf(start, length));

    public static string Decode(string bytes)
    {
        foreach (var ch in bytes)
        {
            if (ch > 0x7f)
            {
                return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
            }
        }

        return bytes;
    }
}

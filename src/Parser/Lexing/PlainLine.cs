using System.Buffers;
using System.Collections.Immutable;
using CfgCompiler.Parser.Grammar;

namespace CfgCompiler.Parser.Lexing;

/// <summary>
/// Lines without quote and backslash, nearly all there are, read without the grammar: a loop over blanks, because a variable or an
/// escape can't occur there. A property test holds it equal to <see cref="LineGrammar"/>, which costs several times as much.
/// </summary>
internal static class PlainLine
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"'\\");

    public static bool IsPlain(ReadOnlySpan<char> line) => !line.ContainsAny(Special);

    public static LineContent Read(ReadOnlySpan<char> line)
    {
        var words = ImmutableArray.CreateBuilder<LineWord>(8);
        var at = 0;
        while (true)
        {
            while (at < line.Length && LineGrammar.IsBlank(line[at]))
            {
                at++;
            }

            if (at == line.Length)
            {
                return new LineContent(words.DrainToImmutable(), -1, -1);
            }

            if (line[at] is '#' or '\r')
            {
                return new LineContent(words.DrainToImmutable(), line[at] == '#' ? at : -1, line[at] == '\r' ? at : -1);
            }

            var start = at;
            while (at < line.Length && !LineGrammar.IsBlank(line[at]) && line[at] is not ('#' or '\r'))
            {
                at++;
            }

            words.Add(new LineWord(start, at, [new TextPiece(start, at, line[start..at].ToString())]));
        }
    }
}

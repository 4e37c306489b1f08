using System.Collections.Immutable;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Syntax;

/// <summary>
/// One logical line with its continuations and line ending: leading blanks, words, a trailing comment. A blank line has no
/// words. A broken line (<see cref="IsBroken"/>) has been reported; its words are what could be read and are not bound.
/// </summary>
/// <param name="Span">The whole logical line, including the line ending.</param>
/// <param name="Words">The words between blanks, quotes and escapes still in place.</param>
/// <param name="Comment">From <c>#</c> to the end of the line; null without comment.</param>
/// <param name="IsBroken">The line could not be read to its end.</param>
public sealed record LineSyntax(TextSpan Span, ImmutableArray<WordSyntax> Words, TextSpan? Comment, bool IsBroken)
{
    /// <summary>
    /// From a carriage return in the middle of the line to the line's end: HAProxy reads no further, without a word. Null for
    /// almost every line, and for one that merely ends in CR LF.
    /// </summary>
    public TextSpan? Ignored { get; init; }

    public bool IsBlank => Words.IsEmpty;

    /// <summary><c>.if</c>, <c>.elif</c>, <c>.else</c>, <c>.endif</c>, <c>.notice</c>, <c>.warning</c>, <c>.alert</c>, <c>.diag</c>.</summary>
    public bool IsDirective => Words is [{ Constant: [ '.', .. ] }, ..];
}

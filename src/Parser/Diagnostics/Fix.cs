using System.Collections.Immutable;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Diagnostics;

/// <summary>Safe: keeps the meaning, may be applied unseen. Suggested: a person should look.</summary>
public enum FixSafety
{
    Suggested,
    Safe,
}

public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<TextEdit> Edits);

/// <summary>Replaces the bytes of a span of the diagnostic's own file. The new text is text as <c>SourceText.Decode</c> gives it, and is written as UTF-8.</summary>
public sealed record TextEdit(TextSpan Span, string NewText);

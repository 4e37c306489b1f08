using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Syntax;

/// <summary>A whole file: its lines cover every byte, in order, without gap (printing them gives back the file).</summary>
/// <param name="Diagnostics">What the grammar found: unclosed quotes and braces, bad escapes, a missing last newline …</param>
public sealed record FileSyntax(SourceText Source, ImmutableArray<LineSyntax> Lines, ImmutableArray<Diagnostic> Diagnostics);

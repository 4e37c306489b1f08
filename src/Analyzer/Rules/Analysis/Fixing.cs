using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>Edits that several rules offer.</summary>
internal static class Fixing
{
    public static ImmutableArray<Fix> Replace(Location where, string text, string title, FixSafety safety) =>
        [new Fix(title, safety, [new TextEdit(where.Span, text)])];

    public static ImmutableArray<Fix> InsertBefore(Location where, string text, string title, FixSafety safety) =>
        [new Fix(title, safety, [new TextEdit(new TextSpan(where.Span.Start, 0), text)])];
}

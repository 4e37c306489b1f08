using System.Collections.Immutable;
using CfgCompiler.Parser.Grammar;
using Pidgin;

namespace CfgCompiler.Parser.LogFormats;

/// <summary>Reads log formats (section 8.2.6): text with <c>%alias</c> and <c>%[expression]</c>.</summary>
public static class LogFormatParser
{
    /// <summary>Reads a whole log format; never fails, a mistake is the last piece.</summary>
    public static ImmutableArray<LogFormatPiece> Parse(string text) => LogFormatGrammar.Format.ParseOrThrow(text);
}

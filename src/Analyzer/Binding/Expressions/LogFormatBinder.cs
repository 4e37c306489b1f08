using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.LogFormats;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>Binds log formats (section 8.2.6): aliases, flags and expressions.</summary>
internal sealed class LogFormatBinder(LineContext context, RuleStage stages)
{
    /// <summary>Names with a type came with this version, and so did their check.</summary>
    private const int TypedNames = 300;

    private static readonly string[] Types = ["str", "sint", "bool", "raw"];

    /// <summary>Reads one word as log format; null when it is wrong, which has been reported, or not known.</summary>
    public LogFormat? Read(ConfigWord word)
    {
        if (word.Value is not { } text)
        {
            return null;
        }

        var pieces = ImmutableArray.CreateBuilder<BoundFormatPiece>();
        foreach (var piece in LogFormatParser.Parse(text))
        {
            if (Bind(word, piece) is not { } bound)
            {
                return null;
            }

            pieces.Add(bound);
        }

        var format = new LogFormat(pieces.DrainToImmutable(), stages, word.Location);
        context.Parts.Formats.Add(format);
        return format;
    }

    private BoundFormatPiece? Bind(ConfigWord word, LogFormatPiece piece)
    {
        var where = word.Range(piece.Span.Start, piece.Span.Length);
        if (piece.Kind == LogFormatPieceKind.Error)
        {
            context.Report.Add(HaproxyChecks.BadLogFormat, where, $"the log format has {piece.Text}");
            return null;
        }

        if (!CheckName(word, piece))
        {
            return null;
        }

        if (piece.Kind == LogFormatPieceKind.Alias)
        {
            return CheckAlias(word, piece) ? new BoundFormatPiece(piece, null, where) : null;
        }

        if (piece.Expression is not { } syntax)
        {
            return new BoundFormatPiece(piece, null, where);
        }

        var samples = new SampleBinder(context, stages);
        if (samples.Bind(word, syntax) is not { } expression)
        {
            return null;
        }

        samples.CheckStage(expression);
        return new BoundFormatPiece(piece, expression, where);
    }

    private bool CheckAlias(ConfigWord word, LogFormatPiece piece)
    {
        if (piece.Text == "o" || (LogAliases.Find(piece.Text) is { } known && !(context.State.Target < known.Since)))
        {
            return true;
        }

        var hint = Hint.For(piece.Text, LogAliases.All.Select(static alias => alias.Name).ToArray(), longestList: 0);
        context.Report.Add(
            HaproxyChecks.BadLogFormat,
            word.Range(piece.TextSpan.Start, piece.TextSpan.Length),
            $"unknown log alias \"%{piece.Text}\"{(hint.Length > 0 ? hint : "; write \"%%\" for a plain percent sign")}");
        return false;
    }

    private bool CheckName(ConfigWord word, LogFormatPiece piece)
    {
        if (piece.Name is not { Type.Length: > 0 } name || context.State.Version < TypedNames || Array.IndexOf(Types, name.Type) >= 0)
        {
            return true;
        }

        context.Report.Add(
            HaproxyChecks.BadLogFormat, word.Range(name.Span.Start, name.Span.Length), $"unknown type \"{name.Type}\" of \"{name.Name}\"{Hint.For(name.Type, Types)}");
        return false;
    }
}

using System.Collections.Immutable;
using System.Text;
using CfgCompiler.Parser;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Tests.Fuzzing;

/// <summary>What holds for any bytes: printing gives them back, spans lie inside the file, findings are in order, fixes leave a text no worse.</summary>
internal static class Promises
{
    private static readonly AnalysisOptions[] Options =
    [
        new() { Profile = Profile.Strict },
        new() { Profile = Profile.Strict, Target = "3.5", LocalPeer = "this-machine", Environment = static name => name == "X" ? "one \"two" : null },
        new() { Profile = Profile.Strict, Target = "2.6" },
        new() { Profile = Profile.Strict, CheckFiles = true, LookAtFile = static _ => FileLook.FoundWritable, ReadText = static path => path, ReadFile = static path => path },
        new() { Purpose = AnalysisPurpose.Build, Environment = static _ => "" },
    ];

    /// <summary>Throws when one is broken.</summary>
    public static void Check(byte[] bytes, int number)
    {
        var source = SourceText.FromBytes("fuzz.cfg", bytes);
        Holds(source.ToBytes().AsSpan().SequenceEqual(bytes), "the text gives its bytes back");
        var broken = CheckTree(source);

        // One way of looking at each input: a million inputs go through all of them often enough. Some come as two files.
        var options = Options[number % Options.Length];
        ImmutableArray<SourceText> sources = number % 17 == 0 ? [source, SourceText.FromString("second.cfg", "backend second\n    server s 127.0.0.1:1\n")] : [source];
        var found = ConfigAnalyzer.Analyze(sources, options).Diagnostics;
        CheckFindings(found, sources);
        CheckFixes(found, source, broken, options);
    }

    private static void Holds(bool condition, string promise)
    {
        if (!condition)
        {
            throw new BrokenPromiseException(promise);
        }
    }

    /// <summary>The lines printed one after the other are the file. Gives the number of what the grammar refuses.</summary>
    private static int CheckTree(SourceText source)
    {
        var file = ConfigParser.Parse(source);
        var printed = new StringBuilder(source.Text.Length);
        foreach (var line in file.Lines)
        {
            printed.Append(source.Text, line.Span.Start, line.Span.Length);
            CheckLine(line);
        }

        Holds(printed.Equals(source.Text), "printing the tree gives the file back");
        foreach (var diagnostic in file.Diagnostics)
        {
            Holds(ReferenceEquals(diagnostic.Location.Source, source) && IsInside(diagnostic.Location.Span, new TextSpan(0, source.Text.Length)), $"{diagnostic.Code} of the grammar is inside the file");
        }

        return file.Lines.Count(static line => line.IsBroken);
    }

    private static void CheckLine(LineSyntax line)
    {
        var from = line.Span.Start;
        foreach (var word in line.Words)
        {
            Holds(word.Span.Start >= from && word.Span.End <= line.Span.End && word.Span.Length > 0, "words follow one another inside their line");
            foreach (var part in word.Parts)
            {
                Holds(IsInside(part.Span, word.Span), "parts are inside their word");
            }

            from = word.Span.End;
        }

        Holds(line.Comment is not { } comment || IsInside(comment, line.Span), "comments are inside their line");
        Holds(line.Ignored is not { } ignored || IsInside(ignored, line.Span), "what is not read is inside its line");
    }

    private static bool IsInside(TextSpan span, TextSpan whole) => span.Length >= 0 && span.Start >= whole.Start && span.End <= whole.End;

    private static bool IsInside(Location location, ImmutableArray<SourceText> sources) =>
        sources.Contains(location.Source) && IsInside(location.Span, new TextSpan(0, location.Source.Text.Length));

    private static void CheckFindings(ImmutableArray<Diagnostic> found, ImmutableArray<SourceText> sources)
    {
        var last = (File: 0, Start: 0, Code: "");
        foreach (var diagnostic in found)
        {
            var code = diagnostic.Code;
            Holds(IsInside(diagnostic.Location, sources), $"{code} is inside its file: {diagnostic.Location.Span}");
            Holds(diagnostic.Location.Start.Line <= diagnostic.Location.End.Line, $"the lines of {code} are in order");
            Holds(diagnostic.Message.Length > 0, $"{code} has a message");
            foreach (var related in diagnostic.Related)
            {
                Holds(IsInside(related.Location, sources), $"what is related to {code} is inside its file");
            }

            var place = (File: sources.IndexOf(diagnostic.Location.Source), diagnostic.Location.Span.Start, Code: code);
            var order = (last.File, last.Start).CompareTo((place.File, place.Start));
            Holds(order < 0 || (order == 0 && string.CompareOrdinal(last.Code, place.Code) <= 0), $"{last.Code} comes before {code}");
            last = place;
        }
    }

    /// <summary>Every fix by itself, and the safe ones together.</summary>
    private static void CheckFixes(ImmutableArray<Diagnostic> found, SourceText source, int brokenLines, AnalysisOptions options)
    {
        var safe = new List<TextEdit>();
        foreach (var diagnostic in found)
        {
            foreach (var fix in diagnostic.Fixes)
            {
                var whole = new TextSpan(0, diagnostic.Location.Source.Text.Length);
                Holds(fix.Edits.All(edit => IsInside(edit.Span, whole)), $"the edits of {diagnostic.Code} are inside its file");
                Holds(!Overlap(fix.Edits), $"the edits of {diagnostic.Code} do not overlap");
                if (!ReferenceEquals(diagnostic.Location.Source, source))
                {
                    continue;
                }

                Holds(CheckTree(Edited(source, fix.Edits)) <= brokenLines, $"the text with the fix of {diagnostic.Code} can be read: {fix.Title}");
                if (fix.Safety == FixSafety.Safe && !Overlap([.. safe, .. fix.Edits]))
                {
                    safe.AddRange(fix.Edits);
                }
            }
        }

        if (safe.Count > 0)
        {
            var better = Edited(source, safe);
            Holds(CheckTree(better) <= brokenLines, "the text with the safe fixes can be read");
            CheckFindings(ConfigAnalyzer.Analyze([better], options).Diagnostics, [better]);
        }
    }

    private static bool Overlap(IReadOnlyList<TextEdit> edits)
    {
        var ordered = edits.OrderBy(static edit => edit.Span.Start).ThenBy(static edit => edit.Span.End).ToArray();
        return ordered.Zip(ordered.Skip(1)).Any(static pair => pair.First.Span.End > pair.Second.Span.Start || pair.First.Span == pair.Second.Span);
    }

    private static SourceText Edited(SourceText source, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(source.Text);
        foreach (var edit in edits.OrderByDescending(static edit => edit.Span.Start).ThenByDescending(static edit => edit.Span.End))
        {
            text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(edit.NewText)));
        }

        return SourceText.FromBytes(source.Name, Encoding.Latin1.GetBytes(text.ToString()));
    }
}

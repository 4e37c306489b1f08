using System.Globalization;
using System.Text;
using CfgCompiler.Parser.Text;
using DiffPlex;
using DiffPlex.Model;

namespace CfgCompiler.Cli.Fixing;

/// <summary>Two texts of one file as a patch, byte for byte, so that <c>patch</c> and <c>git apply</c> take it.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;
    private const string NoFeed = "\\ No newline at end of file\n";

    /// <summary>Nothing when they are equal.</summary>
    public static byte[] Of(SourceText before, SourceText after)
    {
        var diff = Differ.Instance.CreateDiffs(before.Text, after.Text, ignoreWhiteSpace: false, ignoreCase: false, LinesWithFeeds.Instance);
        if (diff.DiffBlocks.Count == 0)
        {
            return [];
        }

        var name = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(before.Name));
        var prefix = name.StartsWith('/') ? "" : "/";
        var result = new StringBuilder().Append("--- a").Append(prefix).Append(name).Append('\n').Append("+++ b").Append(prefix).Append(name).Append('\n');
        for (var first = 0; first < diff.DiffBlocks.Count;)
        {
            var last = first;
            while (last + 1 < diff.DiffBlocks.Count && diff.DiffBlocks[last + 1].DeleteStartA - EndA(diff.DiffBlocks[last]) <= 2 * ContextLines)
            {
                last++;
            }

            WriteHunk(result, diff, first, last);
            first = last + 1;
        }

        return Encoding.Latin1.GetBytes(result.ToString());
    }

    private static int EndA(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static void WriteHunk(StringBuilder result, DiffResult diff, int first, int last)
    {
        var blocks = diff.DiffBlocks;
        var startA = Math.Max(0, blocks[first].DeleteStartA - ContextLines);
        var startB = blocks[first].InsertStartB - (blocks[first].DeleteStartA - startA);
        var endA = Math.Min(diff.PiecesOld.Count, EndA(blocks[last]) + ContextLines);
        var endB = blocks[last].InsertStartB + blocks[last].InsertCountB + (endA - EndA(blocks[last]));
        result.Append(CultureInfo.InvariantCulture, $"@@ -{Range(startA, endA - startA)} +{Range(startB, endB - startB)} @@\n");
        var at = startA;
        for (var index = first; index <= last; index++)
        {
            var block = blocks[index];
            WriteLines(result, ' ', diff.PiecesOld, at, block.DeleteStartA);
            WriteLines(result, '-', diff.PiecesOld, block.DeleteStartA, EndA(block));
            WriteLines(result, '+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = EndA(block);
        }

        WriteLines(result, ' ', diff.PiecesOld, at, endA);
    }

    /// <summary>An empty range is named by the line before it; a range of one line has no count.</summary>
    private static string Range(int start, int count) => count switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
    };

    private static void WriteLines(StringBuilder result, char mark, IReadOnlyList<string> lines, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            result.Append(mark).Append(lines[index]);
            if (!lines[index].EndsWith('\n'))
            {
                result.Append('\n').Append(NoFeed);
            }
        }
    }

    /// <summary>Lines with their ends, so that a missing last line feed and a carriage return are differences like others.</summary>
    private sealed class LinesWithFeeds : IChunker
    {
        public static readonly LinesWithFeeds Instance = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var feed = text.IndexOf('\n', start);
                var end = feed < 0 ? text.Length : feed + 1;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}

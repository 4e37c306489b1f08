using System.Text;

namespace CfgCompiler.Cli.Reporting;

/// <summary>A source line as a terminal shows it, and the columns to point at.</summary>
/// <param name="Text">Tabs expanded, control characters replaced, cut to a window around the place when the line is long.</param>
/// <param name="CaretStart">Columns before the first caret.</param>
/// <param name="CaretWidth">Carets; at least one.</param>
internal sealed record Excerpt(string Text, int CaretStart, int CaretWidth)
{
    private const int TabWidth = 8;
    private const int WindowColumns = 160;
    private const string Cut = "…";

    /// <summary>A line that is longer is cut before its columns are counted: nobody's tabs matter there, and it may be 100 MB.</summary>
    private const int CharactersMax = 8192;

    /// <param name="line">The line without its ending.</param>
    /// <param name="start">First UTF-16 index of the place.</param>
    /// <param name="end">Index after the last; may be past the end of the line.</param>
    public static Excerpt Of(string line, int start, int end)
    {
        if (line.Length > CharactersMax)
        {
            return OfLong(line, start, end);
        }

        var cells = Cells(line);
        var first = ColumnOf(cells, start);
        var last = Math.Max(ColumnOf(cells, end), first + 1);
        var total = cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].Width;
        if (total <= WindowColumns)
        {
            return new Excerpt(Join(cells, 0, total).TrimEnd(), first, last - first);
        }

        var from = Math.Clamp(first - (WindowColumns / 4), 0, Math.Max(0, total - WindowColumns));
        var to = from + WindowColumns;
        var shown = cells.Where(cell => cell.Column >= from && cell.Column + cell.Width <= to).ToList();
        var left = from > 0 ? Cut : "";
        var shift = shown.Count == 0 ? first : shown[0].Column - left.Length;
        var text = left + string.Concat(shown.Select(cell => cell.Text)) + (to < total ? Cut : "");
        return new Excerpt(text, Math.Max(0, first - shift), Math.Max(1, Math.Min(last, to) - first));
    }

    /// <summary>The same from a piece with more on both sides of the place than the window shows.</summary>
    private static Excerpt OfLong(string line, int start, int end)
    {
        var from = Math.Clamp(start - (CharactersMax / 4), 0, line.Length);
        var to = Math.Min(line.Length, from + (CharactersMax / 2));
        from -= from > 0 && char.IsLowSurrogate(line[from]) ? 1 : 0;
        to -= to < line.Length && char.IsLowSurrogate(line[to]) ? 1 : 0;
        return Of(line[from..to], start - from, Math.Min(end, to) - from);
    }

    private static string Join(List<Cell> cells, int from, int to) =>
        string.Concat(cells.Where(cell => cell.Column >= from && cell.Column < to).Select(cell => cell.Text));

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        var column = 0;
        var index = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var text = rune.ToString();
            var width = DisplayWidth.Of(rune);
            if (rune.Value == '\t')
            {
                width = TabWidth - (column % TabWidth);
                text = new string(' ', width);
            }
            else if (Rune.IsControl(rune))
            {
                text = "\ufffd";
            }

            cells.Add(new Cell(index, column, width, text));
            column += width;
            index += rune.Utf16SequenceLength;
        }

        return cells;
    }

    /// <summary>The terminal column of a UTF-16 index; places past the end count on one by one.</summary>
    private static int ColumnOf(List<Cell> cells, int index)
    {
        foreach (var cell in cells)
        {
            if (cell.Index >= index)
            {
                return cell.Column;
            }
        }

        return cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].Width;
    }

    private readonly record struct Cell(int Index, int Column, int Width, string Text);
}

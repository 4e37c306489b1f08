using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Input;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Linting;

/// <summary>
/// Findings that were there when a project began to use cfgc, and are not reported again. One is known by its file, its code and the
/// text of its line, so that edits elsewhere in the file do not bring it back. What HAProxy refuses is never among them.
/// </summary>
internal sealed class Baseline
{
    public static readonly DiagnosticDescriptor Stale = DiagnosticCatalog.Find("CFG7014")
        ?? throw new InvalidOperationException("CFG7014 is missing from the catalog.");

    private readonly string _folder;
    private readonly SourceText _source;
    private readonly List<Entry> _entries = [];

    private Baseline(string path, SourceText source)
    {
        _folder = FolderOf(path);
        _source = source;
    }

    public static Baseline Read(string path)
    {
        var text = InputFiles.ReadText(path);
        var baseline = new Baseline(path, SourceText.FromString(path, text));
        try
        {
            baseline.ReadEntries(Encoding.UTF8.GetBytes(text));
            return baseline;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new CliException($"{path} is no baseline of cfgc: {exception.Message}");
        }
    }

    /// <summary>The findings that are new.</summary>
    public ImmutableArray<Diagnostic> Filter(ImmutableArray<Diagnostic> found)
    {
        var left = new Dictionary<Key, int>();
        foreach (var entry in _entries)
        {
            left[entry.Key] = left.GetValueOrDefault(entry.Key) + entry.Count;
        }

        return [.. found.Where(diagnostic => diagnostic.IsFixed || !TakeFrom(left, KeyOf(diagnostic, _folder)))];
    }

    /// <summary>Entries for the files given that nothing found matches any more (CFG7014), each at its place in the baseline file.</summary>
    public ImmutableArray<Diagnostic> StaleIn(IEnumerable<string> files, ImmutableArray<Diagnostic> found)
    {
        var linted = files.Select(name => NameFor(name, _folder)).ToHashSet(StringComparer.Ordinal);
        var there = new Dictionary<Key, int>();
        foreach (var key in found.Where(diagnostic => !diagnostic.IsFixed).Select(diagnostic => KeyOf(diagnostic, _folder)))
        {
            there[key] = there.GetValueOrDefault(key) + 1;
        }

        var stale = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var entry in _entries.Where(entry => linted.Contains(entry.Key.File)))
        {
            var missing = entry.Count - Math.Min(entry.Count, there.GetValueOrDefault(entry.Key));
            there[entry.Key] = there.GetValueOrDefault(entry.Key) - (entry.Count - missing);
            if (missing > 0)
            {
                stale.Add(new Diagnostic(
                    Stale,
                    new Location(_source, entry.Place),
                    $"the baseline has {entry.Key.Code} for a line \"{entry.Key.Line}\" of {entry.Key.File}, where it is no longer found; write the baseline anew"));
            }
        }

        return stale.ToImmutable();
    }

    /// <summary>Writes the findings as a baseline; gives back how many it holds.</summary>
    public static int Write(string path, IEnumerable<Diagnostic> found)
    {
        var folder = FolderOf(path);
        var groups = found.Where(diagnostic => !diagnostic.IsFixed)
            .GroupBy(diagnostic => KeyOf(diagnostic, folder))
            .OrderBy(group => group.Key.File, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Line, StringComparer.Ordinal)
            .ToList();
        try
        {
            using var output = new FileStream(path, FileMode.Create, FileAccess.Write);
            WriteEntries(output, groups);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"can't write {path}: {exception.Message}");
        }

        return groups.Sum(group => group.Count());
    }

    private static void WriteEntries(Stream output, List<IGrouping<Key, Diagnostic>> groups)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, 1);
            json.WriteStartArray("findings"u8);
            foreach (var group in groups)
            {
                json.WriteStartObject();
                json.WriteString("file"u8, group.Key.File);
                json.WriteString("code"u8, group.Key.Code);
                json.WriteString("line"u8, group.Key.Line);
                json.WriteNumber("count"u8, group.Count());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void ReadEntries(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("findings"u8)))
        {
            // The version is 1; a later cfgc that needs another form will say so there.
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("it has no list of findings");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            var element = JsonElement.ParseValue(ref reader);
            var key = new Key(Text(element, "file"), Text(element, "code"), Text(element, "line"));
            var count = element.TryGetProperty("count", out var given) ? given.GetInt32() : 1;
            _entries.Add(new Entry(key, count, TextSpan.FromBounds(start, start + 1)));
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static bool TakeFrom(Dictionary<Key, int> left, Key key)
    {
        var count = left.GetValueOrDefault(key);
        left[key] = count - 1;
        return count > 0;
    }

    private static Key KeyOf(Diagnostic found, string folder)
    {
        var source = found.Location.Source;
        return new Key(NameFor(source.Name, folder), found.Code, source.Decode(source.GetLineSpan(found.Location.Start.Line)).Trim());
    }

    private static string NameFor(string file, string folder) =>
        file == InputFiles.StandardInput ? file : Path.GetRelativePath(folder, Path.GetFullPath(file));

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";

    private readonly record struct Key(string File, string Code, string Line);

    private sealed record Entry(Key Key, int Count, TextSpan Place);
}

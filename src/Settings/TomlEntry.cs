using System.Collections.Immutable;
using Tomlyn.Syntax;

namespace CfgCompiler.Settings;

/// <summary>One value of a TOML file with the whole path of its key: <c>severity</c>, <c>CFG1001</c>.</summary>
/// <param name="Line">Counted from 1.</param>
internal sealed record TomlEntry(ImmutableArray<string> Path, ValueSyntax? Value, int Line)
{
    /// <summary>All values of the document, tables and dotted keys made alike. Inline tables are taken apart as well.</summary>
    public static IEnumerable<TomlEntry> Of(DocumentSyntax document)
    {
        foreach (var entry in Of([], document.KeyValues))
        {
            yield return entry;
        }

        foreach (var table in document.Tables)
        {
            var path = PathOf(table.Name);
            yield return new TomlEntry(path, null, table.Span.Start.Line + 1);
            foreach (var entry in Of(path, table.Items))
            {
                yield return entry;
            }
        }
    }

    private static IEnumerable<TomlEntry> Of(ImmutableArray<string> prefix, IEnumerable<KeyValueSyntax> pairs)
    {
        foreach (var pair in pairs)
        {
            var path = prefix.AddRange(PathOf(pair.Key));
            if (pair.Value is InlineTableSyntax table)
            {
                yield return new TomlEntry(path, null, pair.Span.Start.Line + 1);
                foreach (var entry in Of(path, table.Items.Select(item => item.KeyValue).OfType<KeyValueSyntax>()))
                {
                    yield return entry;
                }
            }
            else
            {
                yield return new TomlEntry(path, pair.Value, pair.Span.Start.Line + 1);
            }
        }
    }

    private static ImmutableArray<string> PathOf(KeySyntax? key) =>
        key is null ? [] : [NameOf(key.Key), .. key.DotKeys.Select(item => NameOf(item.Key))];

    private static string NameOf(BareKeyOrStringValueSyntax? key) => key switch
    {
        StringValueSyntax text => text.Value ?? "",
        BareKeySyntax bare => bare.Key?.Text ?? "",
        _ => "",
    };
}

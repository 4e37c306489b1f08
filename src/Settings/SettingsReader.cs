using System.Collections.Immutable;
using CfgCompiler.Analyzer;
using CfgCompiler.Values.Suggestions;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace CfgCompiler.Settings;

/// <summary>Reads a <c>cfgc.toml</c>. Whatever it can't understand is an error with its line: a misspelt setting must not be without effect.</summary>
internal sealed class SettingsReader
{
    private static readonly string[] Keys =
        ["target", "profile", "fail-on", "max-warnings", "select", "ignore", "severity", "per-file-ignores", "env", "baseline", "check-files"];

    private readonly string _path;
    private ProjectSettings _settings;

    private SettingsReader(string path)
    {
        _path = path;
        _settings = new ProjectSettings { Path = path };
    }

    /// <exception cref="SettingsException">Not TOML, or a setting that cfgc does not have, or one with a wrong value.</exception>
    public static ProjectSettings Read(string path, string text)
    {
        var document = SyntaxParser.Parse(text, path);
        if (document.Diagnostics.FirstOrDefault(message => message.Kind == DiagnosticMessageKind.Error) is { } error)
        {
            throw Problem(path, error.Span.Start.Line + 1, error.Message);
        }

        var reader = new SettingsReader(path);
        foreach (var entry in TomlEntry.Of(document))
        {
            reader.Take(entry);
        }

        return reader._settings;
    }

    private void Take(TomlEntry entry)
    {
        var table = entry.Path[0];
        switch (entry.Path.Length, entry.Value)
        {
            case (1, null) when table is "severity" or "per-file-ignores" or "env":
                break;
            case (1, not null) when table is not ("severity" or "per-file-ignores" or "env"):
                TakeValue(entry, table);
                break;
            case (2, not null):
                TakeRow(entry, table, entry.Path[1]);
                break;
            default:
                throw Keys.Contains(table) ? Problem(entry, $"\"{table}\" is not written so; see cfgc.toml in the guide") : UnknownKey(entry, table);
        }
    }

    private void TakeValue(TomlEntry entry, string key) => _settings = key switch
    {
        "target" => _settings with { Target = Checked(entry, () => HaproxyVersion.Check(Text(entry), "target")) },
        "profile" => _settings with { Profile = Choice<Profile>(entry) },
        "fail-on" => _settings with { FailOn = Choice<FailOn>(entry) },
        "max-warnings" => _settings with { MaxWarnings = Number(entry) },
        "select" => _settings with { Select = Selectors(entry) },
        "ignore" => _settings with { Ignore = Selectors(entry) },
        "check-files" => _settings with { CheckFiles = Switch(entry) },
        "baseline" => _settings with { Baseline = Text(entry) },
        _ => throw UnknownKey(entry, key),
    };

    private void TakeRow(TomlEntry entry, string table, string key) => _settings = table switch
    {
        "severity" => _settings with { Severities = _settings.Severities.SetItem(Selector(entry, key), Checked(entry, () => SeverityNames.Parse(Text(entry)))) },
        "per-file-ignores" => _settings with { FileIgnores = _settings.FileIgnores.Add(new FileIgnore(key, Selectors(entry))) },
        "env" => _settings with { Env = _settings.Env.SetItem(key, Text(entry)) },
        _ => throw UnknownKey(entry, table),
    };

    private string Text(TomlEntry entry) =>
        entry.Value is StringValueSyntax text ? text.Value ?? "" : throw Problem(entry, $"\"{entry.Path[^1]}\" wants a text in quotes");

    private bool Switch(TomlEntry entry) =>
        entry.Value is BooleanValueSyntax value ? value.Value : throw Problem(entry, $"\"{entry.Path[^1]}\" wants true or false");

    private int Number(TomlEntry entry) => entry.Value is IntegerValueSyntax { Value: >= 0 and <= int.MaxValue } number
        ? (int)number.Value
        : throw Problem(entry, $"\"{entry.Path[^1]}\" wants a number, 0 or more");

    private T Choice<T>(TomlEntry entry)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToArray();
        var text = Text(entry);
        return names.Contains(text)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw Problem(entry, $"\"{text}\" is no value of \"{entry.Path[^1]}\"; expected one of {string.Join(", ", names.Select(name => $"\"{name}\""))}");
    }

    private ImmutableArray<string> Selectors(TomlEntry entry)
    {
        if (entry.Value is not ArraySyntax array || array.Items.Any(item => item.Value is not StringValueSyntax))
        {
            throw Problem(entry, $"\"{entry.Path[^1]}\" wants a list of codes, such as [\"CFG1003\", \"CFG3\"]");
        }

        return [.. array.Items.Select(item => Selector(entry, ((StringValueSyntax?)item.Value)?.Value ?? ""))];
    }

    private string Selector(TomlEntry entry, string selector) =>
        DiagnosticCatalog.CheckSelector(selector) is { } problem ? throw Problem(entry, problem) : selector;

    private T Checked<T>(TomlEntry entry, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SettingsException exception)
        {
            throw Problem(entry, exception.Message);
        }
    }

    private SettingsException UnknownKey(TomlEntry entry, string key)
    {
        var hint = Suggestion.Best(key, Keys) is { } nearest
            ? $"; did you mean \"{nearest}\"?"
            : $"; expected one of {string.Join(", ", Keys.Select(known => $"\"{known}\""))}";
        return Problem(entry, $"unknown setting \"{key}\"{hint}");
    }

    private SettingsException Problem(TomlEntry entry, string message) => Problem(_path, entry.Line, message);

    private static SettingsException Problem(string path, int line, string message) => new(path, line, message);
}

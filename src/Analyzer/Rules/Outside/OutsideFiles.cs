using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Outside;

/// <summary>The files that a configuration names: where they are, whether they are there, what they hold.</summary>
internal sealed class OutsideFiles(AnalysisState state)
{
    private const int DefaultBufferSize = 16384;

    public AnalysisState State { get; } = state;

    /// <summary>Words that have been looked at.</summary>
    public HashSet<Location> Seen { get; } = [];

    /// <summary>As many bytes as an answer may have.</summary>
    public int BufferSize => GlobalValue("tune.bufsize") is { } text && int.TryParse(text, out var size) && size > 0 ? size : DefaultBufferSize;

    /// <summary>The first argument of the last global line of that name; null without, or when a variable decides.</summary>
    public string? GlobalValue(string name) =>
        State.Configuration.Global.Lines.FindLast(line => line.Name == name) is { Arguments: [{ Text: { Length: > 0 } text }, ..] } ? text : null;

    /// <summary>
    /// Where HAProxy looks for a file: in <paramref name="folder"/>, which is <c>crt-base</c> and the like, then as
    /// <c>default-path</c> says, else in the current folder. Null when a variable decides.
    /// </summary>
    public string? PathOf(ConfigWord word, string? folder = null) => word.Text is { Length: > 0 } text ? PathOf(word, text, folder) : null;

    public string? PathOf(ConfigWord word, string text, string? folder)
    {
        if (text.StartsWith('/'))
        {
            return text;
        }

        var path = folder is null ? text : $"{folder.TrimEnd('/')}/{text}";
        return path.StartsWith('/') ? path : DefaultFolder(word) is { } start ? start.Length == 0 ? path : $"{start.TrimEnd('/')}/{path}" : null;
    }

    /// <summary>Reports a file that HAProxy could not open; true when it is there, or nobody can tell.</summary>
    public bool IsThere(ConfigWord word, string? path, DiagnosticDescriptor check, bool isFolder = false)
    {
        var problem = path is null ? null : (State.Options.LookAtFile(path), isFolder) switch
        {
            (FileLook.Missing, _) => "does not exist",
            (FileLook.Unreadable, _) => "can't be read",
            (FileLook.Directory, false) => "is a directory",
            (FileLook.Found or FileLook.FoundWritable, true) => "is no directory",
            _ => null,
        };
        if (problem is null)
        {
            return true;
        }

        State.Report.Add(check, word.Location, $"{(isFolder ? "the folder" : "the file")} \"{path}\" {problem}");
        return false;
    }

    /// <summary>The bytes of a file that is there; null when it is not to be judged by them.</summary>
    public string? Read(string? path) => path is null ? null : State.Options.ReadFile(path);

    /// <summary>Empty: the current folder; null: not known.</summary>
    private string? DefaultFolder(ConfigWord word)
    {
        if (State.Configuration.Global.Lines.FindLast(static line => line.Name == "default-path") is not { } line)
        {
            return "";
        }

        var name = word.Source.Name;
        var slash = name.LastIndexOf('/');
        var folder = slash < 0 ? "." : slash == 0 ? "/" : name[..slash];
        return line.Arguments switch
        {
            [{ Value: "current" }, ..] => "",
            [{ Value: "config" }, ..] => folder,
            [{ Value: "parent" }, ..] => $"{folder}/..",
            [{ Value: "origin" }, { Text: { } origin }, ..] => origin,
            _ => null,
        };
    }
}

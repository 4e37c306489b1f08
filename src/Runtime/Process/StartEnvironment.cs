namespace CfgCompiler.Runtime.Process;

/// <summary>
/// The environment while the configuration is read again at start: <c>setenv</c>, <c>presetenv</c> and <c>unsetenv</c> (section
/// 3.1) reach the lines after them, not those before, so each change keeps its line.
/// </summary>
internal sealed class StartEnvironment
{
    private readonly List<Change> _changes = [];

    /// <summary>Changes come in file order. They also reach the process's own environment, as HAProxy's do.</summary>
    public void Set(int line, string name, string? value)
    {
        _changes.Add(new Change(line, name, value, Environment.GetEnvironmentVariable(name)));
        Environment.SetEnvironmentVariable(name, value);
    }

    /// <summary>The variable as a line of the configuration sees it; null when unset.</summary>
    public string? Get(int line, string name)
    {
        for (var index = _changes.Count - 1; index >= 0; index--)
        {
            if (_changes[index].Name == name && _changes[index].Line < line)
            {
                return _changes[index].Value;
            }
        }

        // Changed only further down: what it was before the first of these changes.
        var later = _changes.FindIndex(change => change.Name == name);
        return later >= 0 ? _changes[later].Before : Environment.GetEnvironmentVariable(name);
    }

    private readonly record struct Change(int Line, string Name, string? Value, string? Before);
}

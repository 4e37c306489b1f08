namespace CfgCompiler.Runtime.Process;

/// <summary>
/// What generated code reads when the proxy starts: values with environment variables in them (DESIGN section 5).
/// A bad value ends the start with a message that names the configuration's file and line, and exit status 1.
/// </summary>
public sealed class StartValues(string cfgFile)
{
    private readonly StartEnvironment _environment = new();

    public string CfgFile { get; } = cfgFile;

    /// <summary>Begins a value of the given line: <c>start.Value(5).Literal("127.0.0.1:").Variable("PORT").ToText()</c>.</summary>
    public StartValue Value(int line) => new(CfgFile, line, _environment);

    /// <summary><c>setenv NAME VALUE</c> of the given line, seen by the lines after it.</summary>
    public void SetEnvironment(int line, string name, string value) => _environment.Set(line, name, value);

    /// <summary><c>presetenv NAME VALUE</c>: only when the variable is not set yet.</summary>
    public void PresetEnvironment(int line, string name, string value)
    {
        if (_environment.Get(line, name) is null)
        {
            _environment.Set(line, name, value);
        }
    }

    /// <summary><c>unsetenv NAME</c> of the given line.</summary>
    public void UnsetEnvironment(int line, string name) => _environment.Set(line, name, null);
}

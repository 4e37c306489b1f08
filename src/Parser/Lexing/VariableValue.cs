namespace CfgCompiler.Parser.Lexing;

/// <summary>What is known of an environment variable when the file is read.</summary>
public enum VariableState
{
    /// <summary>Not set; a default in the word takes its place.</summary>
    Unset,

    Set,

    /// <summary>It will have a value that nobody knows yet; a default is no help.</summary>
    Unknown,
}

/// <summary>An environment variable. <paramref name="Text"/> is empty unless it is set.</summary>
public readonly record struct VariableValue(VariableState State, string Text)
{
    public static VariableValue Unset { get; } = new(VariableState.Unset, "");

    public static VariableValue Unknown { get; } = new(VariableState.Unknown, "");

    public static VariableValue Set(string text) => new(VariableState.Set, text);

    /// <summary>For lookups that know only set (not null) and not set (null).</summary>
    public static VariableValue FromNullable(string? text) => text is null ? Unset : Set(text);
}

/// <summary>
/// Finds a variable by its name. <c>.SECTION</c> is asked for as well; <c>.FILE</c> and <c>.LINE</c> are not, the file knows them.
/// Values hold one char for each byte, as <see cref="Text.SourceText.Text"/> does.
/// </summary>
public delegate VariableValue VariableLookup(string name);

/// <summary>What a variable that is not set and has no default stands for.</summary>
public enum UnsetVariables
{
    /// <summary>The word is not known: it will be read when the proxy starts.</summary>
    AreUnknown,

    /// <summary>Nothing, as HAProxy has it.</summary>
    AreEmpty,
}

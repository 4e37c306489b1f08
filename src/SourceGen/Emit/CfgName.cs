namespace CfgCompiler.Emit;

/// <summary>
/// The name of a configuration file in generated code. Only its last part is used: <c>cfgc build</c> knows the file as the
/// user typed it and the generator by its full path, and both must write the same C#.
/// </summary>
internal static class CfgName
{
    public static string Of(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
}

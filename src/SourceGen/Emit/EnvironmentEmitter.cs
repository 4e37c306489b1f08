using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>
/// <c>setenv</c>, <c>presetenv</c>, <c>unsetenv</c> in file order. They come before every value: StartValues knows the line of
/// each, so that a value still sees the environment as it is at its own line.
/// </summary>
internal static class EnvironmentEmitter
{
    public static void Emit(CodeWriter code, EquatableArray<EnvActionPlan> actions)
    {
        foreach (var action in actions)
        {
            var value = action.Value is { } known ? ValueText.Text(known) : "\"\"";
            var place = $"{action.Origin.Line}, {CSharpLiteral.Text(action.Name)}";
            code.From(action.Origin, action.Keyword switch
            {
                "setenv" => $"start.SetEnvironment({place}, {value});",
                "presetenv" => $"start.PresetEnvironment({place}, {value});",
                "unsetenv" => $"start.UnsetEnvironment({place});",
                _ => throw new EmitException(action.Origin, $"cfgc has no code for \"{action.Keyword}\""),
            });
        }
    }
}

using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary><c>log</c> lines, of the process or of a proxy.</summary>
internal static class LogTargetEmitter
{
    private const int MaxLevelDefault = 7;
    private const int LengthMaxDefault = 1024;

    public static void Emit(CodeWriter code, string owner, EquatableArray<LogTargetPlan> targets)
    {
        foreach (var target in targets)
        {
            code.From(target.Origin, $"{owner}.Logs.Add({Target(target)});");
        }
    }

    private static Initializer Target(LogTargetPlan target)
    {
        if (target.Format != "local")
        {
            throw new EmitException(target.Origin, $"cfgc has no code for \"log format {target.Format}\"");
        }

        var settings = new Initializer("LogTargetSettings").Text("Address", target.Address).Set("Facility", target.Facility);
        if (target.MaxLevel != MaxLevelDefault)
        {
            settings.Set("MaxLevel", target.MaxLevel);
        }

        if (target.MinLevel != 0)
        {
            settings.Set("MinLevel", target.MinLevel);
        }

        if (target.LengthMax != LengthMaxDefault)
        {
            settings.Set("LengthMax", target.LengthMax);
        }

        return settings.Line(target.Origin);
    }
}

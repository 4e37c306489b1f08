using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>A value of a keyword: what the plan gets, what checks may judge, and where it stands.</summary>
/// <param name="IsKnown">False when it depends on a variable that nobody has set: no check judges it.</param>
internal sealed record Setting<T>(PlanValue<T> Plan, bool IsKnown, T? Value, Location Where)
{
    public static Setting<T> Of(T value, ConfigLine line, ConfigWord word) =>
        new(new PlanValue<T>(word.Template is null ? value : default, word.Template, line.Origin), true, value, word.Location);

    public static Setting<T> Unknown(ConfigLine line, ConfigWord word) =>
        new(new PlanValue<T>(default, word.Template, line.Origin), false, default, word.Location);

    /// <summary>A value that is structure or implied: never read at start.</summary>
    public static Setting<T> Fixed(T value, ConfigLine line, Location where) =>
        new(new PlanValue<T>(value, null, line.Origin), true, value, where);
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The configuration's own changes to the environment: they count for the lines after them and again when the proxy starts.</summary>
internal static class EnvironmentKeywords
{
    public static KeywordSpec Setenv => Keyword.Global(
        "setenv", Arg.Name("name").Then(Arg.Text("value")), (line, pair) => Set(line, pair, line.State.Environment.Set),
        "Sets an environment variable, replacing its value.");

    public static KeywordSpec Presetenv => Keyword.Global(
        "presetenv", Arg.Name("name").Then(Arg.Text("value")), (line, pair) => Set(line, pair, line.State.Environment.Preset),
        "Sets an environment variable unless it has a value.");

    public static KeywordSpec Unsetenv => Keyword.Global(
        "unsetenv", new NamesArgument(), Unset, "Removes environment variables.");

    private static void Set(LineContext line, (ConfigWord Name, Setting<string> Value) pair, Action<string, string?> set)
    {
        if (pair.Name.Value is { } name && IsName(line, pair.Name, name))
        {
            set(name, pair.Value.Value);
            line.Global.Environment.Add(new EnvActionPlan(line.KeywordText, name, pair.Value.Plan, line.Line.Origin));
        }
    }

    /// <summary><c>resetenv</c>: what it leaves counts for the lines after it.</summary>
    public static void Reset(LineContext line, IReadOnlyList<ConfigWord> names) =>
        line.State.Environment.Reset(names.Select(static word => word.Value).OfType<string>());

    private static bool IsName(LineContext line, ConfigWord word, string name)
    {
        if (!name.Contains('='))
        {
            return true;
        }

        line.Report.Add(HaproxyChecks.BadChoice, word.Location, $"\"{word.Shown}\" can't name an environment variable: it has a \"=\"");
        return false;
    }

    private static void Unset(LineContext line, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            line.State.Environment.Unset(name);
            line.Global.Environment.Add(new EnvActionPlan("unsetenv", name, null, line.Line.Origin));
        }
    }

    private sealed class NamesArgument : Argument<IReadOnlyList<string>>
    {
        public override string Usage => "<name>...";

        public override bool TryRead(ArgumentReader reader, out IReadOnlyList<string> value)
        {
            var names = new List<string>();
            value = names;
            if (!reader.TryTake("<name>", out var word))
            {
                return false;
            }

            while (true)
            {
                if (reader.Context.Structural(word) is { } name)
                {
                    if (!IsName(reader.Context, word, name))
                    {
                        return false;
                    }

                    names.Add(name);
                }

                if (reader.AtEnd)
                {
                    return true;
                }

                word = reader.Take();
            }
        }
    }
}

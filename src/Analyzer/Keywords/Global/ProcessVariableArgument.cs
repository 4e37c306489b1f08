using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary>A variable of the process and what it is set to: an expression or a format that needs no traffic.</summary>
internal sealed class ProcessVariableArgument(bool isFormat) : Argument<Nothing>
{
    private const string Scope = "proc.";

    private readonly Argument _value = isFormat
        ? RuleArg.Format("format", RuleStage.ConfigParser)
        : RuleArg.Expression("expression", RuleStage.ConfigParser);

    public override string Usage => $"proc.<name> {_value.Usage}";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (!reader.TryTake("proc.<name>", out var name))
        {
            return false;
        }

        if (name.Value is { } text)
        {
            var problem = text.StartsWith(Scope, StringComparison.Ordinal)
                ? ActionInside.Variable.Problem(text.Split(','), reader.Context.State.Version)
                : $"\"{name.Shown}\" can't be set in the global section; expected a variable of the scope \"proc\"";
            if (problem is not null)
            {
                reader.Bad(HaproxyChecks.BadGlobalVariable, name, problem);
                return false;
            }
        }

        if (!_value.Judge(reader))
        {
            return false;
        }

        // HAProxy drops what follows.
        reader.SkipAll();
        return true;
    }
}

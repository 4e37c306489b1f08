using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary>A variable of the process and what it is set to: an expression or a format, taken as it is.</summary>
internal sealed class ProcessVariableArgument : Argument<Nothing>
{
    private const string Scope = "proc.";

    public override string Usage => "proc.<name> <value>";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (!reader.TryTake("proc.<name>", out var name))
        {
            return false;
        }

        if (name.Value is { } text && !text.StartsWith(Scope, StringComparison.Ordinal))
        {
            reader.Bad(
                HaproxyChecks.BadGlobalVariable, name, $"\"{name.Shown}\" can't be set in the global section; expected a variable of the scope \"proc\"");
            return false;
        }

        if (!reader.TryTake("<value>", out _))
        {
            return false;
        }

        reader.SkipAll();
        return true;
    }
}

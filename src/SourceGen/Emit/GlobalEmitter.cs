using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>The single values of the global section.</summary>
internal static class GlobalEmitter
{
    public static void Emit(CodeWriter code, ProcessPlan plan)
    {
        Number(code, "Nbthread", plan.Nbthread);
        Number(code, "Maxconn", plan.Maxconn);
        Number(code, "Uid", plan.Uid);
        Number(code, "Gid", plan.Gid);
        Text(code, "User", plan.User);
        Text(code, "Group", plan.Group);
        Text(code, "Chroot", plan.Chroot);
        Text(code, "Pidfile", plan.Pidfile);
        Text(code, "LogTag", plan.LogTag);
        if (plan.Daemon is { } daemon)
        {
            code.From(daemon, "process.Daemon = true;");
        }
    }

    private static void Number(CodeWriter code, string name, PlanValue<int>? value)
    {
        if (value is not null)
        {
            code.From(value.Origin, $"process.{name} = {ValueText.Number(value)};");
        }
    }

    private static void Text(CodeWriter code, string name, PlanValue<string>? value)
    {
        if (value is not null)
        {
            code.From(value.Origin, $"process.{name} = {ValueText.Text(value)};");
        }
    }
}

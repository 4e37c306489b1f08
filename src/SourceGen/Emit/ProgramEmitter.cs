using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>Program.g.cs: the entry point and what the global section says.</summary>
internal static class ProgramEmitter
{
    /// <summary>The Runtime.RuntimeInfo.AbiVersion that this emitter writes for. A test compares the two.</summary>
    public const int AbiVersion = 1;

    public static string Emit(ProcessPlan plan, ProxyNames names, string header)
    {
        var cfgFile = CSharpLiteral.Text(CfgName.Of(plan.File));
        var code = new CodeWriter();
        code.Blank();
        code.Open("internal static class Program");
        code.Line($"private static int Main(string[] args) => ProxyProcess.Run(args, Configure, {cfgFile});");
        code.Blank();
        code.Open("private static ProcessSettings Configure(StartValues start)");
        code.Line($"var process = new ProcessSettings {{ AbiVersion = {AbiVersion}, CfgFile = start.CfgFile }};");
        EnvironmentEmitter.Emit(code, plan.Environment);
        GlobalEmitter.Emit(code, plan);
        LogTargetEmitter.Emit(code, "process", plan.Logs);
        code.Blank();
        for (var index = 0; index < plan.Proxies.Count; index++)
        {
            code.Line($"process.Proxies.Add({names[index]}.Settings(start));");
        }

        code.Line("return process;");
        code.Close();
        code.Close();
        return header + code;
    }
}

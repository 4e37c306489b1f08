using System.Collections.Immutable;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>
/// Turns a plan into C#: one file for the process and one for each proxy. The text depends on nothing but plan and options,
/// so that <c>cfgc build</c> and the generator write the same bytes.
/// </summary>
public static class ProxyEmitter
{
    /// <exception cref="EmitException">The plan holds an operation without a row in <see cref="RuntimeNames"/>.</exception>
    public static ImmutableArray<GeneratedFile> Emit(ProcessPlan plan, EmitOptions options)
    {
        var names = new ProxyNames(plan);
        var header = FileHeader.Of(plan, options);
        var files = ImmutableArray.CreateBuilder<GeneratedFile>(plan.Proxies.Count + 1);
        files.Add(new GeneratedFile("Program.g.cs", ProgramEmitter.Emit(plan, names, header)));
        for (var index = 0; index < plan.Proxies.Count; index++)
        {
            files.Add(new GeneratedFile(names[index] + ".g.cs", ProxyFileEmitter.Emit(plan, index, names, header)));
        }

        return files.MoveToImmutable();
    }
}

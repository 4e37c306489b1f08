using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2037: a script has no limit of memory unless one is set.</summary>
internal sealed class LuaWithoutLimitRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2037", "lua-load-unsandboxed", Severity.Info, "Lua may take all memory.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var script = state.Configuration.Global.Lines.Find(static line => line.Name is "lua-load" or "lua-load-per-thread");
        if (script is not null && GlobalLines.Last(state, "tune.lua.maxmem") is null && !state.Configuration.IsOpen)
        {
            state.Report.Add(Descriptor, script.Where, "the script may take all memory of the machine; add \"tune.lua.maxmem <megabytes>\"");
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>CFG7008: a defaults section without name holds for whatever stands below it, until the next one.</summary>
internal sealed class UnnamedDefaultsRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7008", "anonymous-defaults-with-rules", Severity.Info, "A defaults section without a name.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var used = state.Configuration.Proxies.Where(static proxy => proxy.Defaults is { Name: "" }).GroupBy(static proxy => proxy.Defaults);
        foreach (var group in used)
        {
            var (first, last) = (group.First(), group.Last());
            var who = first == last ? $"\"{first.Name}\"" : $"\"{first.Name}\" to \"{last.Name}\"";
            state.Report.Add(
                Descriptor,
                group.Key?.Where ?? first.Where,
                $"this section holds for {who} only because they stand below it; give it a name and say \"from <name>\" in them, which survives moving sections about");
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Lines;

/// <summary>CFG1072: two bind lines of a proxy with one name, which statistics and metrics can't tell apart.</summary>
internal sealed class DuplicateBindNameRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1072", "duplicate-bind-name", Severity.Info, "Two bind lines of a proxy with one name.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var names = new Dictionary<string, BindParams>(StringComparer.Ordinal);
            foreach (var bind in proxy.Binds)
            {
                // The addresses of one line share its parameters.
                if (bind.Params.Name is { IsKnown: true, Value: { } name } setting && !names.TryAdd(name, bind.Params)
                    && names[name].Name is { } first && first.Where != setting.Where)
                {
                    state.Report.Add(
                        Descriptor, setting.Where, $"two bind lines of \"{proxy.Name}\" are called \"{name}\", so that metrics do not tell them apart", first.Where, "the other one");
                }
            }
        }
    }
}

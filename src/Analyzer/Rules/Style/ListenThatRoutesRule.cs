using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>CFG7009: a listen section that also sends requests to other backends.</summary>
internal sealed class ListenThatRoutesRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7009", "listen-mixed-concerns", Severity.Info, "A listen section with servers of its own and use_backend.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy is { HasFrontend: true, HasBackend: true, Servers.Count: > 0 }
                && proxy.Lines.Find(static line => line is { Name: "use_backend" or "default_backend", IsNegated: false }) is { } line)
            {
                state.Report.Add(
                    Descriptor, line.Where, $"listen \"{proxy.Name}\" has servers of its own and sends requests to other backends too; a frontend and a backend say the same more plainly");
            }
        }
    }
}

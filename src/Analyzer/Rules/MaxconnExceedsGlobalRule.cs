using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG1001: a defaults section's or proxy's <c>maxconn</c> that the process can never reach, its own being lower.</summary>
internal sealed class MaxconnExceedsGlobalRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1001", "maxconn-exceeds-global", Severity.Error, "A proxy's maxconn above the maxconn of the process.");

    public void Check(AnalysisState state)
    {
        if (state.Configuration.Global.Maxconn is not { IsKnown: true, Value: > 0 } global)
        {
            return;
        }

        foreach (var section in state.Configuration.Defaults.Concat(state.Configuration.Proxies))
        {
            if (section.Maxconn is { IsKnown: true } own && own.Value > global.Value && (section.IsDefaults || section.HasFrontend))
            {
                state.Report.Add(
                    Descriptor,
                    own.Where,
                    string.Create(CultureInfo.InvariantCulture, $"maxconn \"{own.Value}\" is above the global maxconn {global.Value} and can never be reached"),
                    global.Where,
                    "the global maxconn");
            }
        }
    }
}

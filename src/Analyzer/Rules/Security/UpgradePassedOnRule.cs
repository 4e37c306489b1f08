using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2039: a server that then speaks HTTP/2 gets requests that no rule has seen.</summary>
internal sealed class UpgradePassedOnRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2039", "h2c-upgrade-passthrough", Severity.Warning, "Every request asks the server to change the protocol.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.AnyAction("set-header", "add-header"))
        {
            if (RuleLines.IsHttpRequest(line) && line.Parts is { Condition: null, Action: { Words: [{ Value: { } name }, { Value: { } value } word, ..] } }
                && IsUpgrade(name, value))
            {
                state.Report.Add(
                    Descriptor, word.Location, $"\"{name}: {value}\" on every request lets clients open a tunnel past the rules by h2c; HAProxy passes upgrades on by itself, so leave it out");
            }
        }
    }

    private static bool IsUpgrade(string name, string value) =>
        (name.Equals("connection", StringComparison.OrdinalIgnoreCase) && value.Contains("upgrade", StringComparison.OrdinalIgnoreCase))
        || (name.Equals("upgrade", StringComparison.OrdinalIgnoreCase) && value.Contains("h2c", StringComparison.OrdinalIgnoreCase));
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2007: its file mode lets everybody give orders to the proxy.</summary>
internal sealed class StatsSocketWorldWritableRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2007", "stats-socket-world-writable", Severity.Warning, "A runtime socket that every user of the machine can write to.");

    public void Check(AnalysisState state)
    {
        foreach (var socket in StatsSocket.All(state))
        {
            if (socket is { Level: not "user", Mode: { Value: { Length: > 0 } mode } word } && mode[^1] is '2' or '3' or '6' or '7')
            {
                var isAdmin = socket.Level == "admin";
                state.Report.Add(new Diagnostic(
                    Descriptor,
                    word.Location,
                    $"mode \"{mode}\" lets every user of the machine {(isAdmin ? "command the proxy" : "see and clear what the proxy counts")}; use 660 and a group")
                {
                    Severity = isAdmin ? Severity.Warning : Severity.Info,
                    Fixes = Fixing.Replace(word.Location, "660", "Use mode 660", FixSafety.Suggested),
                });
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>CFG1031 and CFG1032: settings of which a section has one only, given twice; the last line counts.</summary>
internal sealed class SettingGivenTwiceRule : IRule
{
    public static readonly DiagnosticDescriptor Overridden =
        new("CFG1031", "option-overridden-in-section", Severity.Info, "A setting given twice in a section.");

    public static readonly DiagnosticDescriptor ConnectionMode =
        new("CFG1032", "conflicting-http-connection-mode", Severity.Warning, "Several HTTP connection modes in a section.");

    private static readonly HashSet<string> Singles = new(StringComparer.Ordinal)
    {
        "balance", "mode", "default_backend", "maxconn", "fullconn", "retries", "hash-type", "http-reuse", "log-format", "monitor-uri", "log-tag",
    };

    public void Check(AnalysisState state)
    {
        var last = new Dictionary<string, BoundLine>(StringComparer.Ordinal);
        foreach (var proxy in state.Configuration.Proxies.Concat(state.Configuration.Defaults))
        {
            last.Clear();
            BoundLine? mode = null;
            foreach (var line in proxy.Lines)
            {
                if (line.Name is "option httpclose" or "option http-server-close" or "option http-keep-alive" && !line.IsNegated)
                {
                    CheckMode(state, line, mode);
                    mode = line;
                }
                else if (Singles.Contains(line.Name) && !line.IsNegated)
                {
                    CheckSingle(state, line, last);
                }
            }
        }
    }

    private static void CheckMode(AnalysisState state, BoundLine line, BoundLine? mode)
    {
        if (mode is not null && mode.Name != line.Name)
        {
            state.Report.Add(
                ConnectionMode, line.Where, $"\"{line.Name}\" and \"{mode.Name}\" exclude each other, and only one is in effect; keep the one that is meant", mode.Where, "the other mode");
        }
    }

    private static void CheckSingle(AnalysisState state, BoundLine line, Dictionary<string, BoundLine> last)
    {
        if (last.TryGetValue(line.Name, out var first))
        {
            state.Report.Add(Overridden, line.Where, $"this \"{line.Name}\" replaces an earlier one of the section, which has no effect", first.Where, "without effect");
        }

        last[line.Name] = line;
    }
}

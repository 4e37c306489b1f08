using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0094: of two log formats in one defaults section only the last one counts.</summary>
internal sealed class LogFormatOverrideRule : IRule
{
    public void Check(AnalysisState state)
    {
        foreach (var defaults in state.Configuration.Defaults)
        {
            BoundLine? first = null;
            foreach (var line in defaults.Lines)
            {
                if (line.IsNegated || line.Name is not ("option httplog" or "option tcplog" or "option httpslog" or "log-format"))
                {
                    continue;
                }

                if (first is not null)
                {
                    state.Report.Add(
                        HaproxyChecks.LogFormatOverridden, line.Where, $"\"{line.Name}\" replaces \"{first.Name}\" of the same section", first.Where, "replaced");
                }

                first = line;
            }
        }
    }
}

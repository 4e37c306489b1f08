using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Counters;

/// <summary>CFG1071: a rate over no time, or over some milliseconds because the unit is missing.</summary>
internal sealed class RatePeriodRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1071", "rate-period-zero", Severity.Warning, "A rate over no time, or over a time without unit.");

    /// <summary>Below it a period without unit was hardly meant in milliseconds.</summary>
    private const int ShortestPeriodMs = 1000;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            foreach (var (type, where) in proxy.StickTable is { } table ? StickTables.Stored(table.Line) : [])
            {
                var open = type.IndexOf('(');
                var period = open < 0 ? "" : type[(type.LastIndexOfAny(['(', ',']) + 1)..].TrimEnd(')');
                if (open < 0 || !type[..open].EndsWith("_rate", StringComparison.Ordinal) || Problem(period) is not { } problem)
                {
                    continue;
                }

                state.Report.Add(Descriptor, where, $"\"{type}\" {problem}");
            }
        }
    }

    private static string? Problem(string period)
    {
        var digits = period.AsSpan().TrimEnd("usmhd");
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || !int.TryParse(digits, out var number))
        {
            return null;
        }

        return number == 0 ? "counts over no time and says nothing; write a period such as \"10s\""
            : digits.Length == period.Length && number < ShortestPeriodMs ? $"counts over {number} milliseconds; write the unit, such as \"{number}s\""
            : null;
    }
}

using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Counters;

/// <summary>CFG1050, CFG1052: a tracked counter is read that nothing tracks, or whose tables do not keep it. It is 0 for everybody.</summary>
internal sealed class UntrackedCounterRule : IRule
{
    public static readonly DiagnosticDescriptor NotStored =
        new("CFG1050", "track-sc-without-table-data", Severity.Error, "A counter that the tracked table does not store.");

    public static readonly DiagnosticDescriptor NotTracked =
        new("CFG1052", "sc-counter-never-tracked", Severity.Error, "A counter that nothing tracks.");

    /// <summary>Counters that are called in tables what they are called in fetches.</summary>
    private static readonly string[] Data =
    [
        "conn_cnt", "conn_cur", "conn_rate", "sess_cnt", "sess_rate", "http_req_cnt", "http_req_rate", "http_err_cnt", "http_err_rate",
        "http_fail_cnt", "http_fail_rate", "bytes_in_rate", "bytes_out_rate",
    ];

    public void Check(AnalysisState state)
    {
        // What a part that is not known tracks or stores is not known either.
        if (state.Configuration.IsOpen || state.Index.Sections.Any(static section => section.IsOpen))
        {
            return;
        }

        var tracked = Tracked(state);
        foreach (var (_, line, expression) in state.Index.Expressions)
        {
            if (Read(expression) is not (var number, var data))
            {
                continue;
            }

            if (!tracked.TryGetValue(number, out var tables))
            {
                state.Report.Add(
                    NotTracked, expression.Call.Where, $"nothing tracks counter {number}, so that \"{expression.Call.Name}\" has nothing to read; add a \"track-sc{number}\" rule before it");
            }
            else if (tables.Count > 0 && tables.All(table => table is not null && !Stores(table, data)))
            {
                state.Report.Add(
                    NotStored, expression.Call.Where, $"no table of counter {number} stores \"{data}\", which is 0 for everybody; add it to \"store\"", tables[0]?.Line.Keyword.Location ?? line.Where, "the table");
            }
        }
    }

    /// <summary>By counter the tables that it is tracked in; null for one that is not that of a proxy.</summary>
    private static Dictionary<string, List<Keywords.Sticks.StickTableDraft?>> Tracked(AnalysisState state)
    {
        var tables = new Dictionary<string, Keywords.Sticks.StickTableDraft?>(StringComparer.Ordinal);
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (!tables.TryAdd(proxy.Name, proxy.StickTable) && proxy.StickTable is not null)
            {
                tables[proxy.Name] = proxy.StickTable;
            }
        }

        var tracked = new Dictionary<string, List<Keywords.Sticks.StickTableDraft?>>(StringComparer.Ordinal);
        foreach (var (section, line) in state.Index.Actions("track-sc"))
        {
            if (line.Parts?.Action is not { Name.Value: { } name } action)
            {
                continue;
            }

            var number = name["track-sc".Length..];
            var at = Array.FindIndex(action.Words, static word => word.Value == "table");
            var table = at >= 0 && at + 1 < action.Words.Length ? action.Words[at + 1].Text : at < 0 && !section.IsDefaults ? section.Name : null;
            tracked.TryAdd(number, []);
            tracked[number].Add(table is null ? null : tables.GetValueOrDefault(table));
        }

        return tracked;
    }

    /// <summary>The counter's number and what of it is read; null for everything else, and where a table is named.</summary>
    private static (string Number, string Data)? Read(SampleExpression expression)
    {
        var name = expression.Call.Name;
        if (!name.StartsWith("sc", StringComparison.Ordinal) || name.IndexOf('_') is not (> 1 and var underscore) || Array.IndexOf(Data, name[(underscore + 1)..]) < 0)
        {
            return null;
        }

        var arguments = expression.Call.Arguments;
        var number = underscore > 2 ? name[2..underscore] : !arguments.IsEmpty ? arguments[0].Text : "";
        var hasTable = arguments.Length > (underscore > 2 ? 0 : 1);
        return !hasTable && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? (number, name[(underscore + 1)..]) : null;
    }

    private static bool Stores(Keywords.Sticks.StickTableDraft table, string data) =>
        table.Line.IsOpen || table.Line.Words.Any(static word => word.Value is null)
        || StickTables.Stored(table.Line).Any(stored => stored.Type == data || stored.Type.StartsWith($"{data}(", StringComparison.Ordinal));
}

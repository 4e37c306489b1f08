using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Lines;

/// <summary>CFG1066, CFG1067, CFG1073: lines of one section of which only the last one counts, without a word of HAProxy.</summary>
internal sealed class LastLineWinsRule : IRule
{
    public static readonly DiagnosticDescriptor CheckOption =
        new("CFG1066", "last-check-option-wins", Severity.Warning, "Two kinds of health check in one section, of which the last one counts.");

    public static readonly DiagnosticDescriptor Cookie =
        new("CFG1067", "cookie-declared-twice", Severity.Warning, "Two cookie lines in one section, of which the last one counts.");

    public static readonly DiagnosticDescriptor LogOption =
        new("CFG1073", "frontend-log-option-conflict", Severity.Info, "Two log formats in one section, of which the last one counts.");

    public void Check(AnalysisState state)
    {
        foreach (var section in state.Index.Sections)
        {
            BoundLine? check = null;
            BoundLine? cookie = null;
            BoundLine? format = null;
            foreach (var line in section.Lines)
            {
                if (IsCheck(line.Name))
                {
                    Replace(state, CheckOption, ref check, line, isSameNameFine: true);
                }
                else if (line.Name == "cookie")
                {
                    Replace(state, Cookie, ref cookie, line, isSameNameFine: false);
                }
                else if (!section.IsDefaults && line.Name is "option httplog" or "option tcplog" or "option httpslog" or "log-format")
                {
                    // In defaults sections HAProxy says it itself (CFG0094).
                    Replace(state, LogOption, ref format, line, isSameNameFine: true);
                }
            }
        }
    }

    private static bool IsCheck(string name) => name is
        "option httpchk" or "option tcp-check" or "option mysql-check" or "option pgsql-check" or "option redis-check" or "option smtpchk"
        or "option ldap-check" or "option ssl-hello-chk" or "option external-check" or "option spop-check";

    private static void Replace(AnalysisState state, DiagnosticDescriptor rule, ref BoundLine? last, BoundLine line, bool isSameNameFine)
    {
        if (line.IsNegated)
        {
            last = null;
            return;
        }

        if (last is not null && !(isSameNameFine && last.Name == line.Name))
        {
            var what = last.Name == line.Name ? $"the first \"{line.Name}\"" : $"\"{last.Name}\"";
            state.Report.Add(rule, line.Where, $"\"{line.Name}\" replaces {what} of the same section; remove one of them", last.Where, "replaced");
        }

        last = line;
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8010: an inserted cookie that caches may keep, or that servers get to see (section 4.2, cookie).</summary>
internal sealed class CookieCachingRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8010", "cookie-insert-without-nocache-indirect", Severity.Info, "A persistence cookie that caches keep or servers see.");

    public void Check(AnalysisState state)
    {
        foreach (var (line, words) in CookieWords.Inserted(state))
        {
            var isCached = !words.Contains("nocache") && !words.Contains("postonly");
            var missing = (words.Contains("indirect"), isCached) switch
            {
                (false, true) => "indirect nocache",
                (true, true) => "nocache",
                (false, false) => "indirect",
                _ => null,
            };
            if (missing is null)
            {
                continue;
            }

            var problem = isCached
                ? "a shared cache may keep the answer with one client's cookie and give it to all others"
                : "servers get the cookie too, and it is set again on each answer that comes without one";
            state.Report.Add(
                Descriptor,
                line.Where,
                $"{problem}; add \"{missing}\"",
                Fixing.InsertAfter(line.Line.WordsLocation, $" {missing}", $"Add \"{missing}\"", FixSafety.Suggested));
        }
    }
}

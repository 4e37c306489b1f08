using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8009: scripts, and requests without TLS, get at the cookie that keeps clients on their server.</summary>
internal sealed class CookieFlagsRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8009", "cookie-not-secure-httponly", Severity.Info, "A persistence cookie that scripts can read or that travels in clear text.");

    public void Check(AnalysisState state)
    {
        var hasTls = state.Configuration.Proxies.Exists(static proxy => proxy.Binds.Exists(Listeners.IsTls));
        foreach (var (line, words) in CookieWords.Inserted(state))
        {
            var missing = new List<string>(2);
            if (!words.Contains("httponly"))
            {
                missing.Add("httponly");
            }

            if (hasTls && !words.Contains("secure"))
            {
                missing.Add("secure");
            }

            // What "attr" gives the browser is not looked into.
            if (missing.Count > 0 && !words.Contains("attr"))
            {
                var flags = string.Join(' ', missing);
                var reason = missing[0] == "secure" ? "goes over connections without TLS too" : missing.Count == 1 ? "can be read by scripts" : "can be read by scripts and goes over connections without TLS too";
                state.Report.Add(
                    Descriptor,
                    line.Where,
                    $"the cookie \"{line.Arguments[0].Shown}\" {reason}; add \"{flags}\"",
                    Fixing.InsertAfter(line.Line.WordsLocation, $" {flags}", $"Add \"{flags}\"", FixSafety.Suggested));
            }
        }
    }
}

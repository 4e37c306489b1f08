using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8017: a backend that keeps clients on their server both by a cookie and by a table of their addresses.</summary>
internal sealed class StickWithCookieRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8017", "stick-on-src-with-cookie", Severity.Info, "Two kinds of persistence in one backend.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.ModeText != "http" || PlacedLines.Last(proxy, "cookie") is not { } cookie || !proxy.Servers.Exists(static server => server.Params.Has("cookie")))
            {
                continue;
            }

            var stick = proxy.Lines.Find(static line => line is { Name: "stick on" or "stick match", IsNegated: false, Parts.Condition: null }
                && line.Arguments is [{ Value: "src" }, ..]);
            if (stick is not null)
            {
                state.Report.Add(
                    Descriptor,
                    stick.Where,
                    "this backend keeps clients on their server by a cookie already: those without one, however many share an address, all go to one server; take one of the two away",
                    cookie.Where,
                    "the cookie");
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>
/// CFG7004: lines in another order than they work in. Of the orders that mislead most HAProxy itself warns (CFG0xxx); these are the
/// others: a default_backend above use_backend, and rules for responses above those for requests.
/// </summary>
internal sealed class ReadingOrderRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7004", "option-ordering", Severity.Info, "Lines in another order than they work in.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var section in state.Index.Sections)
        {
            BoundLine? last = null;
            foreach (var line in section.Lines)
            {
                if (line.IsNegated || PhaseOf(line) is not { } phase)
                {
                    continue;
                }

                if (last is not null && PhaseOf(last) > phase && !HaproxySays(last, line))
                {
                    state.Report.Add(Descriptor, line.Where, $"\"{line.Name}\" works before \"{last.Name}\" and stands below it; put it above", last.Where, "works later");
                    break;
                }

                last = line;
            }
        }
    }

    /// <summary>Request rules above or below use_backend: HAProxy's own warning.</summary>
    private static bool HaproxySays(BoundLine later, BoundLine earlier) =>
        later.Name is not ("default_backend" or "http-response" or "http-after-response" or "tcp-response") && earlier.Name != "default_backend";

    private static int? PhaseOf(BoundLine line) => line.Name switch
    {
        "quic-initial" => 0,
        "tcp-request connection" => 1,
        "tcp-request session" => 2,
        "tcp-request content" or "tcp-request inspect-delay" => 3,
        "http-request" => 4,
        "redirect" => 5,
        "use_backend" or "use-server" => 6,
        "default_backend" => 7,
        "tcp-response" or "tcp-response content" => 8,
        "http-response" => 9,
        "http-after-response" => 10,
        _ => null,
    };
}

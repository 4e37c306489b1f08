using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>
/// CFG2014: experimental keywords are allowed and none is used. HAProxy 3.5 warns itself (CFG0xxx); older versions keep quiet.
/// </summary>
internal sealed class UnusedExperimentalRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2014", "expose-experimental-unused", Severity.Warning, "Experimental keywords are allowed for nothing.");

    private const int HaproxyWarns = 305;

    /// <summary>Words that are experimental in some version, or parts of them; rather one too many than one too few.</summary>
    private static readonly string[] Marks = ["quic", "rhttp", "rev@", "acme", "ktls", "attach-srv", "normalize-uri", "tune.fd.", "otel", "opentelemetry", "qmux", "ot-group"];

    public void Check(AnalysisState state)
    {
        if (state.Configuration.IsOpen || GlobalLines.Last(state, "expose-experimental-directives") is not { } line || IsNeeded(state.Configuration))
        {
            return;
        }

        state.Report.Add(
            state.Target >= HaproxyWarns ? HaproxyChecks.UselessExperimentalSwitch : Descriptor,
            line.Where,
            "nothing experimental is used here, and with this line an experimental keyword is taken without a word; leave it out",
            Fixing.RemoveLine(line, "Remove the line", FixSafety.Safe));
    }

    private static bool IsNeeded(Configuration configuration) =>
        configuration.Sections.Exists(static section => section.Kind == Section.Acme)
        || configuration.Proxies.Exists(static proxy => proxy.IsOpen)
        || NameMentions.Lines(configuration).Any(static line => line.Line.Words.Any(static word => word.Value is not { } text || IsMark(text)));

    private static bool IsMark(string word) =>
        word is "ech" or "nbconn" or "h3" || Array.Exists(Marks, mark => word.Contains(mark, StringComparison.Ordinal));
}

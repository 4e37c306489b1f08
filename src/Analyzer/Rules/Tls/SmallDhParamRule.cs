using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5007: key exchange with fewer bits can be broken.</summary>
internal sealed class SmallDhParamRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5007", "dh-param-small", Severity.Warning, "Diffie-Hellman parameters below 2048 bits.");

    private const int SafeBits = 2048;

    public void Check(AnalysisState state)
    {
        if (GlobalLines.Last(state, "tune.ssl.default-dh-param") is { Arguments: [{ Value: { } text } word, ..] }
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            && bits < SafeBits)
        {
            state.Report.Add(
                Descriptor,
                word.Location,
                $"\"{text}\" bits are too few for a Diffie-Hellman key exchange; use 2048",
                Fixing.Replace(word.Location, "2048", "Use 2048 bits", FixSafety.Safe));
        }
    }
}

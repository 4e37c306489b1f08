using System.Globalization;
using System.Net;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Conditions;

/// <summary>CFG1062: a network with bits beyond its prefix; HAProxy drops them without a word.</summary>
internal sealed class NetworkHostBitsRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1062", "network-host-bits-set", Severity.Warning, "A network whose address has bits beyond its prefix.");

    public void Check(AnalysisState state)
    {
        foreach (var (_, _, test) in state.Index.Tests)
        {
            if (test.Matcher != "ip")
            {
                continue;
            }

            foreach (var word in test.Patterns)
            {
                if (word.Value is { } text && text.Contains('/') && IpNetwork.TryParse(text, out var network) && Masked(network) is { } masked)
                {
                    state.Report.Add(
                        Descriptor,
                        word.Location,
                        $"\"{word.Shown}\" matches all of {masked}; write that, or \"{network.Address}\" for the one address",
                        [new Fix($"write \"{masked}\"", FixSafety.Suggested, [new TextEdit(word.Word.Span, masked)])]);
                }
            }
        }
    }

    /// <summary>The network without the bits beyond its prefix; null when there are none.</summary>
    private static string? Masked(IpNetwork network)
    {
        var bytes = network.Address.GetAddressBytes();
        var isChanged = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(network.PrefixLength - (i * 8), 0, 8);
            var masked = (byte)(bytes[i] & (0xff00 >> kept));
            isChanged |= masked != bytes[i];
            bytes[i] = masked;
        }

        return isChanged ? string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{network.PrefixLength}") : null;
    }
}

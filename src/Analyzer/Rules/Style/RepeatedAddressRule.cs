using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>CFG7010: one address written out again and again.</summary>
internal sealed class RepeatedAddressRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7010", "magic-port-or-ip-repeated", Severity.Info, "One address in many places.") { IsOffByDefault = true };

    private const int Many = 4;

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        var uses = new Dictionary<string, (Location First, int Count)>(StringComparer.Ordinal);
        foreach (var (address, where) in Addresses(state))
        {
            uses[address] = uses.TryGetValue(address, out var seen) ? (seen.First, seen.Count + 1) : (where, 1);
        }

        foreach (var (address, (first, count)) in uses)
        {
            if (count >= Many)
            {
                state.Report.Add(
                    Descriptor, first, string.Create(CultureInfo.InvariantCulture, $"{address} stands in {count} places; set it once by \"presetenv\" in the global section and write \"$NAME\""));
            }
        }
    }

    private static IEnumerable<(string Address, Location Where)> Addresses(AnalysisState state)
    {
        var all = state.Configuration.Proxies.SelectMany(static proxy =>
            proxy.Binds.Select(static bind => bind.Address).Concat(proxy.Servers.Where(static server => !server.IsFromTemplate).Select(static server => server.Address)));
        foreach (var address in all)
        {
            if (address.IsKnown && Listeners.Parse(address.Value) is { Kind: AddressFamilyKind.IPv4 or AddressFamilyKind.IPv6, IsAny: false } parsed
                && IsWritten(address.Where, parsed.Host))
            {
                yield return (parsed.Host, address.Where);
            }
        }
    }

    /// <summary>Not by a variable.</summary>
    private static bool IsWritten(Location where, string host) =>
        where.Source.Text.AsSpan(where.Span.Start, where.Span.Length).Contains(host, StringComparison.Ordinal);
}

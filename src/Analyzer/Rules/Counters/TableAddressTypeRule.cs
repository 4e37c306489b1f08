using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Counters;

/// <summary>CFG1053: clients that come over IPv6 have no place in a table of IPv4 addresses, and are not counted.</summary>
internal sealed class TableAddressTypeRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1053", "stick-table-ip-on-ipv6-bind", Severity.Warning, "A table of IPv4 addresses for clients of IPv6.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.Binds.Find(static bind => Listeners.Parse(bind) is { Kind: AddressFamilyKind.IPv6, HasPortSyntax: true } address && !Listeners.IsLoopback(address)) is not { } bind)
            {
                continue;
            }

            foreach (var line in RuleLines.WithDefaults(proxy))
            {
                if (TableOf(state, proxy, line) is { StickTable: { Type: "ip" } table } && TypeOf(table.Line) is { } type)
                {
                    state.Report.Add(new Diagnostic(
                        Descriptor, type.Location, "a table of \"type ip\" keeps no IPv6 addresses, so that clients who come by them are not counted; \"type ipv6\" keeps both")
                    {
                        Related = [new RelatedLocation(bind.Address.Where, "they come in here")],
                        Fixes = Fixing.Replace(type.Location, "ipv6", "Keep both kinds of addresses", FixSafety.Suggested),
                    });
                }
            }
        }
    }

    /// <summary>The proxy whose table keeps the client's address by this line.</summary>
    private static ProxyDraft? TableOf(AnalysisState state, ProxyDraft proxy, BoundLine line)
    {
        var isTrack = line.Parts?.Action?.Spec.Name == "track-sc";
        if ((!isTrack && line.Name is not ("stick on" or "stick store-request")) || line.Parts?.Expressions is not [{ Call.Name: "src", Converters: [] }, ..])
        {
            return null;
        }

        var words = line.Line.Words;
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (words[i].Value == "table")
            {
                return words[i + 1].Value is { } name ? state.Configuration.FindProxy(name) : null;
            }
        }

        return proxy;
    }

    private static ConfigWord? TypeOf(ConfigLine line)
    {
        for (var i = 1; i + 1 < line.Words.Length; i++)
        {
            if (line.Words[i].Value == "type")
            {
                return line.Words[i + 1].Value == "ip" ? line.Words[i + 1] : null;
            }
        }

        return null;
    }
}

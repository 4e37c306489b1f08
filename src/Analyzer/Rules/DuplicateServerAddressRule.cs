using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG1035: two servers of a backend are the same one, which then gets twice the requests and twice the checks.</summary>
internal sealed class DuplicateServerAddressRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1035", "duplicate-server-address", Severity.Warning, "Two servers of a backend with one address.");

    public void Check(AnalysisState state)
    {
        var addresses = new Dictionary<string, ServerDraft>(StringComparer.Ordinal);
        foreach (var proxy in state.Configuration.Proxies)
        {
            addresses.Clear();
            foreach (var server in proxy.Servers)
            {
                if (!server.IsFromTemplate && server.Address is { IsKnown: true, Value: { } text }
                    && Address.Parse(text) is { IsOk: true, PortKind: PortKind.Fixed, PortLow: > 0 }
                    && !addresses.TryAdd(text, server))
                {
                    state.Report.Add(
                        Descriptor,
                        server.Address.Where,
                        $"server \"{server.Name}\" has the address of server \"{addresses[text].Name}\"",
                        addresses[text].Address.Where,
                        "first used here");
                }
            }
        }
    }
}

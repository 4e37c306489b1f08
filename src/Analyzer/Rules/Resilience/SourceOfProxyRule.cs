using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>
/// CFG3019: servers are chosen by the source address where that is another proxy's: every client has the same one, or one of a few.
/// </summary>
internal sealed class SourceOfProxyRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3019", "balance-source-behind-cdn", Severity.Info, "Clients are told apart by the address of the proxy before this one.");

    private static readonly string[] ClientHeaders = ["x-forwarded-for", "x-real-ip", "true-client-ip", "cf-connecting-ip", "fastly-client-ip", "forwarded"];

    public void Check(AnalysisState state)
    {
        var lines = state.Index.NamedAny("balance", "stick on", "stick match").Where(static placed => !placed.Section.IsOpen && IsBySource(placed.Line)).ToArray();
        if (lines.Length == 0 || state.Configuration.IsOpen || KnowsClients(state))
        {
            return;
        }

        var (where, why, related) = Evidence(state);
        if (where is null)
        {
            return;
        }

        foreach (var (_, line) in lines)
        {
            state.Report.Add(
                Descriptor,
                line.Where,
                $"{why}, so that \"{line.Name} {line.Arguments[0].Shown}\" sees few addresses and sends nearly all clients to one server; say \"http-request set-src\" first, or \"accept-proxy\", or choose by something else",
                where,
                related);
        }
    }

    private static bool IsBySource(BoundLine line) =>
        line.Arguments is [{ Value: "source" or "src" }, ..];

    /// <summary>Something gives connections the client's own address.</summary>
    private static bool KnowsClients(AnalysisState state) =>
        state.Configuration.Proxies.Exists(static proxy => proxy.IsOpen || proxy.Binds.Exists(static bind => bind.Params.IsOpen || bind.Params.Has("accept-proxy") || bind.Params.Has("accept-netscaler-cip")))
        || state.Index.AnyAction("set-src", "expect-proxy", "expect-netscaler-cip").Any();

    private static (Location? Where, string Why, string Related) Evidence(AnalysisState state)
    {
        foreach (var (_, _, expression) in state.Index.Expressions)
        {
            if (RuleLines.RequestHeader(expression) is { } header && Array.IndexOf(ClientHeaders, header) >= 0)
            {
                return (expression.Where, "clients come through another proxy, which tells their address in a header", "the header with the client's address");
            }
        }

        var binds = state.Configuration.Proxies.SelectMany(static proxy => proxy.Binds).ToArray();
        return binds.Length > 0 && Array.TrueForAll(binds, IsLocal)
            ? (binds[0].Address.Where, "connections come from this machine only", "listens on this machine's own address")
            : default;
    }

    private static bool IsLocal(BindDraft bind) =>
        Listeners.Parse(bind) is { } address && (address.HasPortSyntax ? Listeners.IsLoopback(address) : address.Kind == AddressFamilyKind.Unix);
}

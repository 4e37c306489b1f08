using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8005: a server that is spoken to by TLS is checked without TLS on the same port.</summary>
internal sealed class PlainCheckOnTlsRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8005", "check-ssl-mismatch", Severity.Warning, "A plain check on the port of a TLS server.");

    public void Check(AnalysisState state)
    {
        foreach (var server in state.Configuration.Proxies.SelectMany(static proxy => proxy.Servers))
        {
            if (server.Params is { Check: true, IsOpen: false, IsCheckedElsewhere: false } own && own.IsOn("ssl", "no-ssl")
                && own.Last("no-check-ssl") is { IsInherited: false } off && !own.IsOn("check-ssl", "no-check-ssl") && IsOwnPort(server))
            {
                state.Report.Add(
                    Descriptor, off.Where, $"server \"{server.Name}\" expects TLS on the port where it is checked without; remove \"no-check-ssl\" or check another port",
                    Fixing.RemoveWord(off.Where, "Remove \"no-check-ssl\"", FixSafety.Suggested));
            }
        }
    }

    private static bool IsOwnPort(ServerDraft server) =>
        !server.Params.Has("addr")
        && (server.Params.CheckPort is not { } port
            || (port.IsKnown && Address.Parse(server.Address.Value) is { IsOk: true, PortKind: PortKind.Fixed } address && address.PortLow == port.Value));
}

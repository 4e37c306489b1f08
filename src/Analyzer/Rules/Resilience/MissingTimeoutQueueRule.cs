using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Resilience;

/// <summary>CFG3008: servers with <c>maxconn</c> make requests queue, which then wait as long as <c>timeout connect</c> says.</summary>
internal sealed class MissingTimeoutQueueRule() : MissingTimeoutRule(
    Descriptor, "queue", "its servers have a \"maxconn\", and requests above it queue only as long as \"timeout connect\" says", "30s")
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG3008", "missing-timeout-queue", Severity.Info, "Requests queue for no longer than a connection may take.");

    protected override bool IsNeeded(ProxyDraft proxy) =>
        proxy.HasBackend && proxy.Servers.Exists(static server => server.Params.Maxconn is { IsKnown: true, Value: > 0 });
}

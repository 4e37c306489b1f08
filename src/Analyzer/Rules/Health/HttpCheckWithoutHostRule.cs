using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Health;

/// <summary>CFG8004: a check that says HTTP/1.1 and has no Host header, which HTTP/1.1 asks for (section 4.2, http-check send).</summary>
internal sealed class HttpCheckWithoutHostRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG8004", "httpchk-without-host", Severity.Warning, "An HTTP/1.1 check without Host header.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || !proxy.Servers.Exists(ServerChecks.IsChecked) || ServerChecks.Option(proxy) is not { Name: "option httpchk" } option)
            {
                continue;
            }

            var sends = ServerChecks.Rules(proxy, "http-check", "send").ToArray();
            if (Version(option, sends) is { } version && !Array.Exists(sends, MayHaveHost))
            {
                state.Report.Add(
                    Descriptor,
                    version.Location,
                    "an HTTP/1.1 request needs a Host header, and servers may answer 400 to this check without one; add \"http-check send hdr Host <name>\"");
            }
        }
    }

    /// <summary>The word that makes the check HTTP/1.1, if it brings no host.</summary>
    private static ConfigWord? Version(BoundLine option, BoundLine[] sends)
    {
        if (option.Arguments is [_, _, { Value: "HTTP/1.1" } version])
        {
            return version;
        }

        foreach (var send in sends)
        {
            for (var at = 1; at + 1 < send.Arguments.Length; at++)
            {
                if (send.Arguments[at].Value == "ver" && send.Arguments[at + 1].Value == "HTTP/1.1")
                {
                    return send.Arguments[at + 1];
                }
            }
        }

        return null;
    }

    private static bool MayHaveHost(BoundLine send)
    {
        for (var at = 1; at < send.Arguments.Length; at++)
        {
            if (send.Arguments[at].Value is not { } word
                || (word == "hdr" && at + 1 < send.Arguments.Length && "host".Equals(send.Arguments[at + 1].Value, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}

using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>What a server's certificate is checked against.</summary>
internal static class ServerTls
{
    /// <summary>From this version on HTTP servers get the Host header's name as SNI (sections 5.2, sni-auto).</summary>
    private const int HasAutomaticSni = 303;

    /// <summary>A name is sent and checked, said or by default.</summary>
    public static bool HasName(AnalysisState state, ProxyDraft proxy, ServerDraft server) =>
        server.Params.Has("sni") || (state.Version >= HasAutomaticSni && proxy.ModeText != "tcp" && !server.Params.Has("no-sni-auto"));

    public static bool IsVerified(AnalysisState state, ServerDraft server) =>
        server.Params.Last("verify") is { } verify
            ? verify.Value == "required"
            : server.Params.Has("ca-file") && GlobalLines.Last(state, "ssl-server-verify") is null;
}

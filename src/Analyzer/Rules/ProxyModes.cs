using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Which frontends can send to which backends.</summary>
internal static class ProxyModes
{
    public static string Of(ProxyDraft proxy) => proxy.Mode?.Value ?? "tcp";

    /// <summary>A TCP frontend may have an HTTP backend: the connection is upgraded. Proxies that could not be read fit all.</summary>
    public static bool Fit(ProxyDraft proxy, ProxyDraft backend) =>
        proxy.IsOpen || backend.IsOpen || Of(proxy) == Of(backend) || (Of(proxy) == "tcp" && Of(backend) == "http");
}

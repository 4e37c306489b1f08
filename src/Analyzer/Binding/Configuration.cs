using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>All sections of one configuration with their defaults applied: what rules look at and lowering reads.</summary>
internal sealed class Configuration
{
    public GlobalDraft Global { get; } = new();

    /// <summary>Frontends, backends and listens in file order; those that a condition leaves out are not here.</summary>
    public List<ProxyDraft> Proxies { get; } = [];

    public List<ProxyDraft> Defaults { get; } = [];

    /// <summary>Names of the sections that are neither global nor proxies, by keyword and name: <c>peers p</c>.</summary>
    public Dictionary<string, Location> OtherSections { get; } = new(StringComparer.Ordinal);

    /// <summary>Parts of the configuration are unknown or broken: rules about what is missing keep quiet.</summary>
    public bool IsOpen { get; set; }

    public ProxyDraft? FindProxy(string name) => Proxies.Find(proxy => proxy.Name == name);

    /// <summary>The proxy of that name that requests can be sent to.</summary>
    public ProxyDraft? FindBackend(string name) => Proxies.Find(proxy => proxy.Name == name && proxy.HasBackend);
}

using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>All sections of one configuration with their defaults applied: what rules look at and lowering reads.</summary>
internal sealed class Configuration
{
    private readonly Dictionary<string, List<ProxyDraft>> _byName = new(StringComparer.Ordinal);
    private int _indexed;

    public GlobalDraft Global { get; } = new();

    /// <summary>Frontends, backends and listens in file order; those that a condition leaves out are not here.</summary>
    public List<ProxyDraft> Proxies { get; } = [];

    public List<ProxyDraft> Defaults { get; } = [];

    /// <summary>The sections that are neither global nor proxies, in file order.</summary>
    public List<SectionDraft> Sections { get; } = [];

    /// <summary>Parts of the configuration are unknown or broken: rules about what is missing keep quiet.</summary>
    public bool IsOpen { get; set; }

    /// <summary>How many hints for unknown names there have been.</summary>
    public int HintsGiven { get; set; }

    public SectionDraft? FindSection(Section kind, string name) => Sections.Find(section => section.Kind == kind && section.Name == name);

    /// <summary>The ids and guids that proxies have, and where.</summary>
    public Dictionary<(string Kind, string Value), Location> Identities { get; } = [];

    public ProxyDraft? FindProxy(string name) => FindProxies(name) is [var first, ..] ? first : null;

    /// <summary>The proxy of that name that requests can be sent to.</summary>
    public ProxyDraft? FindBackend(string name) => FindProxies(name).Find(static proxy => proxy.HasBackend);

    /// <summary>The proxies of a name in file order; the index catches up with what has been read since it was last asked.</summary>
    public List<ProxyDraft> FindProxies(string name)
    {
        for (; _indexed < Proxies.Count; _indexed++)
        {
            var proxy = Proxies[_indexed];
            if (!_byName.TryGetValue(proxy.Name, out var same))
            {
                _byName[proxy.Name] = same = [];
            }

            same.Add(proxy);
        }

        return _byName.GetValueOrDefault(name) ?? [];
    }
}

using CfgCompiler.Analyzer.Keywords.Global;
using CfgCompiler.Analyzer.Keywords.Proxies;
using CfgCompiler.Analyzer.Keywords.Sections;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>All entries, one family a line. "log" has two, since its grammar is another in the global section.</summary>
internal static class Registry
{
    private static KeywordTable? _global;
    private static KeywordTable? _proxies;

    public static KeywordTable Global => _global ??= new KeywordTable(
        GlobalKeywords.All,
        TuneKeywords.All,
        TuneHttpKeywords.All,
        TuneSslKeywords.All,
        TuneQuicKeywords.All,
        LuaKeywords.All,
        DeviceKeywords.All,
        SslKeywords.All,
        HttpClientKeywords.All,
        ThreadKeywords.All,
        ProcessKeywords.All,
        StatsGlobalKeywords.All,
        MiscGlobalKeywords.All,
        [LogKeywords.Global],
        RemovedFrom(Section.Global));

    public static KeywordTable Proxies => _proxies ??= new KeywordTable(
        ProxyKeywords.All,
        BindKeywords.All,
        ServerKeywords.All,
        BalanceKeywords.All,
        TimeoutKeywords.All,
        LimitKeywords.All,
        [LogKeywords.Proxy],
        OptionKeywords.All,
        KnownOptions.All,
        HttpCheckKeywords.All,
        CheckRuleKeywords.All,
        StickKeywords.All,
        CaptureKeywords.All,
        RuleKeywords.All,
        IdentityKeywords.All,
        TrafficKeywords.All,
        ObservationKeywords.All,
        ErrorPageKeywords.All,
        CompressionKeywords.All,
        FilterKeywords.All,
        StatsKeywords.All,
        RemovedFrom(Section.ProxiesAndDefaults));

    private static KeywordSpec[] RemovedFrom(Section sections) => Array.FindAll(RemovedKeywords.All, spec => (spec.Sections & sections) != 0);

    private static readonly Dictionary<Section, KeywordTable> Others = [];

    /// <summary>The entries that a line of the section is looked up in; keywords without entry are in <see cref="KnownKeywords"/>.</summary>
    public static KeywordTable For(Section section)
    {
        if (section == Section.Global)
        {
            return Global;
        }

        if ((section & Section.ProxiesAndDefaults) != 0)
        {
            return Proxies;
        }

        lock (Others)
        {
            return Others.TryGetValue(section, out var table) ? table : Others[section] = new KeywordTable(FamiliesOf(section));
        }
    }

    /// <summary>The tables of all sections.</summary>
    public static IEnumerable<KeywordTable> All
    {
        get
        {
            yield return Global;
            yield return Proxies;
            foreach (var section in Enum.GetValues<Section>())
            {
                if (FamiliesOf(section) is not [])
                {
                    yield return For(section);
                }
            }
        }
    }

    /// <summary>The families of a section that is neither global nor a proxy.</summary>
    private static KeywordSpec[][] FamiliesOf(Section section) => section switch
    {
        Section.Userlist => [UserlistKeywords.All],
        Section.Peers => [PeersKeywords.All],
        Section.Resolvers => [ResolversKeywords.All],
        Section.Mailers => [MailersKeywords.All],
        Section.Cache => [CacheKeywords.All],
        Section.Ring => [RingKeywords.All],
        Section.LogForward => [LogForwardKeywords.All],
        Section.HttpErrors => [HttpErrorsKeywords.All],
        Section.FcgiApp => [FcgiAppKeywords.All],
        Section.CrtStore => [CrtStoreKeywords.All],
        Section.Traces => [TracesKeywords.All],
        Section.Acme => [AcmeKeywords.All],
        Section.LogProfile => [LogProfileKeywords.All],
        Section.Healthcheck => [HealthcheckKeywords.All],
        Section.Program => [ProgramKeywords.All],
        Section.NamespaceList => [NamespaceListKeywords.All],
        _ => [],
    };
}

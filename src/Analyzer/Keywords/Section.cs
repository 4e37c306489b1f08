namespace CfgCompiler.Analyzer.Keywords;

/// <summary>The sections of a configuration, as a set.</summary>
[Flags]
internal enum Section
{
    None = 0,
    Global = 1 << 0,
    Defaults = 1 << 1,
    Frontend = 1 << 2,
    Listen = 1 << 3,
    Backend = 1 << 4,
    Userlist = 1 << 5,
    Peers = 1 << 6,
    Resolvers = 1 << 7,
    Mailers = 1 << 8,
    Cache = 1 << 9,
    Ring = 1 << 10,
    LogForward = 1 << 11,
    HttpErrors = 1 << 12,
    FcgiApp = 1 << 13,
    CrtStore = 1 << 14,
    Traces = 1 << 15,
    Acme = 1 << 16,
    LogProfile = 1 << 17,
    Healthcheck = 1 << 18,
    Program = 1 << 19,
    NamespaceList = 1 << 20,

    FrontendSide = Frontend | Listen,
    BackendSide = Backend | Listen,
    Proxies = Frontend | Listen | Backend,
    ProxiesAndDefaults = Proxies | Defaults,
}

using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The sections that are neither global nor proxies.</summary>
internal static class SectionSpecs
{
    private static readonly SectionSpec[] All =
    [
        new(Section.Userlist, "Users, their passwords and groups.")
        {
            Check = HaproxyChecks.BadUserlist,
            Repetition = SectionRepetition.Ignored,
        },
        new(Section.Peers, "The processes that share stick tables.") { Check = HaproxyChecks.BadPeers },
        new(Section.Resolvers, "Name servers for names that are resolved at run time.")
        {
            Check = HaproxyChecks.BadResolvers,
            Since = 106,
            IgnoresExtra = true,
        },
        new(Section.Mailers, "Mail servers for alerts.") { Check = HaproxyChecks.BadMailers, Since = 106, IgnoresExtra = true },
        new(Section.Cache, "A cache of responses in memory.")
        {
            Check = HaproxyChecks.BadCache,
            Since = 108,
            HasFreeName = true,
            Repetition = SectionRepetition.JudgedLater,
        },
        new(Section.Ring, "A buffer of messages, and the servers that it is sent to.")
        {
            Check = HaproxyChecks.BadRing,
            Since = 202,
            IgnoresExtra = true,
        },
        new(Section.LogForward, "Receives log messages and sends them on.") { Check = HaproxyChecks.BadLogForward, Since = 203 },
        new(Section.HttpErrors, "A set of error pages.") { Check = HaproxyChecks.BadHttpErrors, Since = 202, IgnoresExtra = true },
        new(Section.FcgiApp, "A FastCGI application.") { Check = HaproxyChecks.BadFcgiApp, Since = 201 },
        new(Section.CrtStore, "Certificates with the files that belong to them.")
        {
            Check = HaproxyChecks.BadCrtStore,
            Since = 300,
            Naming = SectionNaming.Optional,
            HasFreeName = true,
            Repetition = SectionRepetition.Joined,
        },
        new(Section.Traces, "Traces for debugging.")
        {
            Check = HaproxyChecks.BadTrace,
            Since = 301,
            Naming = SectionNaming.None,
            Repetition = SectionRepetition.Joined,
        },
        new(Section.Acme, "An authority that certificates are fetched from.") { Check = HaproxyChecks.BadAcme, Since = 302, HasFreeName = true },
        new(Section.LogProfile, "Log formats for the steps of a transaction.") { Check = HaproxyChecks.BadLogProfile, Since = 301 },
        new(Section.Healthcheck, "A health check that servers refer to.")
        {
            Check = HaproxyChecks.BadHealthcheck,
            Since = 304,
            IgnoresExtra = true,
        },
        new(Section.Program, "A program that the master process ran.")
        {
            Check = HaproxyChecks.BadProgram,
            Since = 200,
            Removal = new Removal(303, null, "HP-REM-10"),
        },
        new(Section.NamespaceList, "The network namespaces that bind and server lines name.")
        {
            Check = HaproxyChecks.BadNamespace,
            Since = 106,
            Naming = SectionNaming.None,
            IgnoresExtra = true,
            Repetition = SectionRepetition.Joined,
        },
    ];

    /// <summary>Null for the global section and proxies.</summary>
    public static SectionSpec? Find(Section section) => Array.Find(All, spec => spec.Section == section);
}

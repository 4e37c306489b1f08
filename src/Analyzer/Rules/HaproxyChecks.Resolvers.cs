using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HP-RSV: resolvers, userlist, mailers, http-errors, namespace_list and traces.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor BadResolvers =
        Error("HP-RSV-01", "bad-resolvers", "A resolvers section, or a line of it, that can't be read.");

    public static readonly DiagnosticDescriptor ResolversWithoutServer =
        Warning("HP-RSV-02", "resolvers-without-nameserver", "A resolvers section without name server.");

    public static readonly DiagnosticDescriptor BadUserlist =
        Error("HP-RSV-03", "bad-userlist", "A userlist, or a line of it, that can't be read, or a group or user that it lacks.");

    public static readonly DiagnosticDescriptor RepeatedUser =
        Warning("HP-RSV-04", "repeated-user", "A userlist, group or user that is there already.");

    public static readonly DiagnosticDescriptor BadMailers =
        Error("HP-RSV-05", "bad-mailers", "A mailers section, or a line of it, that can't be read.");

    public static readonly DiagnosticDescriptor UnusedMailers =
        Warning("HP-RSV-06", "unused-mailers", "A mailers section that HAProxy drops: no proxy refers to it.");

    public static readonly DiagnosticDescriptor BadHttpErrors =
        Error("HP-RSV-07", "bad-http-errors", "An http-errors section, or an errorfile, that can't be used.");

    public static readonly DiagnosticDescriptor BadNamespace =
        Error("HP-RSV-09", "bad-namespace", "A network namespace that can't be opened.");

    public static readonly DiagnosticDescriptor BadTrace =
        Error("HP-RSV-10", "bad-trace", "A trace of an unknown source, level or criterion.");

    public static readonly DiagnosticDescriptor UnfinishedTrace =
        Warning("HP-RSV-10", "bad-trace", "A trace line that says too little: HAProxy answers with a list of choices.");
}

using System.Collections.Immutable;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>
/// Spellings that HAProxy has removed: a warning that names the replacement where cfgc judges for itself, HAProxy's error
/// where a target version refuses them, nothing where the target still takes them.
/// </summary>
internal static class OldSpelling
{
    public static void Report(LineContext context, Removal removal, Location where, string what, ImmutableArray<Fix> fixes)
    {
        var target = context.State.Target;
        if (target < removal.Version)
        {
            return;
        }

        var use = removal.Replacement is null ? "" : $"; use \"{removal.Replacement}\"";
        context.Report.Add(new Diagnostic(
            HaproxyChecks.Removed(removal.Check),
            where,
            $"{what} {(what[^1] == 's' && what[0] != '"' ? "are" : "is")} refused since HAProxy {HaproxyVersion.Format(removal.Version)}{use}")
        {
            Severity = target is null ? Severity.Warning : Severity.Error,
            Fixes = fixes,
        });
    }
}

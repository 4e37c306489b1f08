using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Two proxies of one name: always wrong on the same side, refused altogether since HAProxy 3.3.</summary>
internal static class DuplicateProxyChecks
{
    private const int OneNamespace = 303;

    public static void Report(AnalysisState state, ProxyDraft draft)
    {
        var first = state.Configuration.FindProxy(draft.Name);
        if (first is null)
        {
            return;
        }

        var isSameSide = (first.HasFrontend && draft.HasFrontend) || (first.HasBackend && draft.HasBackend);
        if (!isSameSide && state.Target < OneNamespace)
        {
            return;
        }

        var descriptor = isSameSide ? HaproxyChecks.DuplicateProxy : HaproxyChecks.SharedProxyName;
        var since = isSameSide ? "" : "; HAProxy refuses that since 3.3";
        state.Report.Add(new Diagnostic(
            descriptor,
            draft.Where,
            $"the {SectionNames.Of(draft.Section)} \"{draft.Name}\" has the name of a {SectionNames.Of(first.Section)}{since}")
        {
            Severity = isSameSide || state.Target is not null ? Severity.Error : Severity.Warning,
            Related = [new RelatedLocation(first.Where, "first declared here")],
        });
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>CFG1003: an ACL that no condition of its section names. Any mention of the name counts, in <c>acl()</c> too.</summary>
internal sealed class AclUnusedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1003", "acl-unused", Severity.Warning, "An ACL that nothing uses.");

    public void Check(AnalysisState state)
    {
        var unused = new Dictionary<string, AclDraft>(StringComparer.Ordinal);
        foreach (var section in state.Index.Sections)
        {
            if (section.Acls.Count > 0 && !section.IsOpen)
            {
                unused.Clear();
                Check(state, section, unused);
            }
        }
    }

    private static void Check(AnalysisState state, ProxyDraft proxy, Dictionary<string, AclDraft> unused)
    {
        foreach (var acl in proxy.Acls)
        {
            unused.TryAdd(acl.Name, acl);
        }

        foreach (var line in proxy.Lines)
        {
            // The name and the patterns of an acl line are no use, an expression may be.
            var isAcl = line.Name == "acl";
            if (!isAcl || line.Arguments is [_, { Value: { } expression }, ..] && expression.Contains("acl(", StringComparison.Ordinal))
            {
                NameMentions.RemoveFrom(unused, line, line.ArgumentsAt + (isAcl ? 1 : 0));
            }
        }

        foreach (var acl in unused.Values)
        {
            state.Report.Add(Descriptor, acl.NameWhere, $"no condition uses the ACL \"{ConfigWord.Decode(acl.Name)}\"; delete it, or add the rule that was to use it");
        }
    }
}

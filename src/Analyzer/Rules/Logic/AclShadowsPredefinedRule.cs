using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>CFG1012: an ACL with the name of a predefined one, which it hides.</summary>
internal sealed class AclShadowsPredefinedRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1012", "acl-name-shadows-predefined", Severity.Warning, "An ACL with the name of a predefined one.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies.Concat(state.Configuration.Defaults))
        {
            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (var acl in proxy.Acls)
            {
                if (PredefinedAcls.Find(acl.Name) is not null && reported.Add(acl.Name))
                {
                    state.Report.Add(Descriptor, acl.NameWhere, $"\"{acl.Name}\" is a predefined ACL, which this one hides in this section; use another name");
                }
            }
        }
    }
}

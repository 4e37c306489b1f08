using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Capacity;

/// <summary>CFG4011: an ACL with many values, which are better kept in a file.</summary>
internal sealed class ManyAclLiteralsRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG4011", "many-acl-literals", Severity.Info, "A long list of values in ACL lines.");

    private const int Many = 50;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var acl in proxy.Acls)
            {
                var before = counts.GetValueOrDefault(acl.Name);
                var count = before + acl.Test.Patterns.Length;
                counts[acl.Name] = count;
                if (before <= Many && count > Many)
                {
                    state.Report.Add(
                        Descriptor, acl.NameWhere, $"ACL \"{acl.Name}\" lists more than 50 values in the configuration; keep them in a file read by \"-f\", which is shorter and can be changed without a reload");
                }
            }
        }
    }
}

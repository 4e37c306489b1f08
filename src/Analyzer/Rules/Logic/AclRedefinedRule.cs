using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>
/// CFG1010 and CFG1011: lines of one ACL name are joined by "or". One test with more patterns is the usual use of that; tests of
/// different things are mostly meant to hold together.
/// </summary>
internal sealed class AclRedefinedRule : IRule
{
    public static readonly DiagnosticDescriptor Ors =
        new("CFG1010", "acl-redefined-ors", Severity.Warning, "Lines of one ACL name that test different things.");

    public static readonly DiagnosticDescriptor Forgeable =
        new("CFG1011", "acl-redefined-other-fetch", Severity.Warning, "An ACL holds for an address, or for whoever sends a header.");

    public void Check(AnalysisState state)
    {
        var firsts = new Dictionary<string, AclDraft>(StringComparer.Ordinal);
        foreach (var proxy in state.Configuration.Proxies.Concat(state.Configuration.Defaults))
        {
            firsts.Clear();
            foreach (var acl in proxy.Acls)
            {
                if (!firsts.TryAdd(acl.Name, acl))
                {
                    Check(state, firsts[acl.Name], acl);
                }
            }
        }
    }

    private static void Check(AnalysisState state, AclDraft first, AclDraft acl)
    {
        var (one, other) = (Subject(first), Subject(acl));
        if (one == other)
        {
            return;
        }

        var name = ConfigWord.Decode(acl.Name);
        if ((IsIdentity(one) && IsForgeable(other)) || (IsForgeable(one) && IsIdentity(other)))
        {
            state.Report.Add(
                Forgeable,
                acl.NameWhere,
                $"\"{name}\" holds if either line does, so whoever sends what the {(IsForgeable(other) ? "second" : "first")} asks for needs nothing else; use two names",
                first.NameWhere,
                "the first line");
        }
        else if (IsIdentity(one) || IsIdentity(other))
        {
            state.Report.Add(
                Ors, acl.NameWhere, $"\"{name}\" holds if either line does, and they test different things; use two names to ask for both", first.NameWhere, "the first line");
        }
    }

    private static string Subject(AclDraft acl) => acl.Test.Expression.Call.Name;

    private static bool IsIdentity(string fetch) =>
        fetch is "src" or "src_port" or "ssl_c_used" or "ssl_c_verify" or "http_auth" or "http_auth_group" || fetch.StartsWith("ssl_c_s_", StringComparison.Ordinal);

    private static bool IsForgeable(string fetch) =>
        fetch is "req.hdr" or "hdr" or "req.fhdr" or "req.cook" or "cook" or "url_param" or "urlp" or "req.body" or "req.body_param";
}

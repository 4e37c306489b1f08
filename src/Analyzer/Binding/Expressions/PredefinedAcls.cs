using CfgCompiler.Analyzer.Keywords.Samples;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>The ACLs that need no definition (section 7.4) and the fetch each looks at.</summary>
internal static class PredefinedAcls
{
    private static readonly (string Name, string Fetch)[] All =
    [
        ("FALSE", "always_false"), ("TRUE", "always_true"), ("WAIT_END", "wait_end"), ("LOCALHOST", "src"),
        ("HTTP", "req.proto_http"), ("HTTP_1.0", "req.ver"), ("HTTP_1.1", "req.ver"), ("HTTP_2.0", "req.ver"), ("HTTP_3.0", "req.ver"),
        ("HTTP_CONTENT", "req.hdr_val"), ("HTTP_URL_ABS", "url"), ("HTTP_URL_SLASH", "url"), ("HTTP_URL_STAR", "url"),
        ("METH_CONNECT", "method"), ("METH_DELETE", "method"), ("METH_GET", "method"), ("METH_HEAD", "method"), ("METH_OPTIONS", "method"),
        ("METH_POST", "method"), ("METH_PUT", "method"), ("METH_TRACE", "method"),
        ("RDP_COOKIE", "req.rdp_cookie_cnt"), ("REQ_CONTENT", "req.len"),
    ];

    public static IEnumerable<string> Names => All.Select(static acl => acl.Name);

    /// <summary>The fetch of a predefined ACL; null when there is none of that name.</summary>
    public static FetchSpec? Find(string name)
    {
        foreach (var acl in All)
        {
            if (acl.Name == name)
            {
                return SampleRegistry.FindFetch(acl.Fetch);
            }
        }

        return null;
    }
}

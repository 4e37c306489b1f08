using System.Collections.Immutable;

namespace CfgCompiler.Analyzer;

/// <summary>
/// The build features of HAProxy that a compiled proxy has, by HAProxy's names. The one list: <c>feature(NAME)</c> is true
/// for these alone (section 2.4), and <c>-vv</c> shows them.
/// </summary>
public static class ProxyFeatures
{
    private static readonly ImmutableArray<string> Present = ["ACCEPT4", "CPU_AFFINITY", "EPOLL", "LINUX_CAP", "POLL", "PRCTL", "THREAD"];

    private static readonly ImmutableArray<string> Absent =
    [
        "CRYPT_H", "GETADDRINFO", "LINUX_SPLICE", "LUA", "NS", "OPENSSL", "PCRE2", "PCRE2_JIT", "PROMEX", "QUIC", "SLZ", "TFO", "TPROXY", "ZLIB",
    ];

    /// <summary>As <c>-vv</c> writes it: what is there with a plus, what is not with a minus.</summary>
    public static string List => string.Join(
        ' ',
        Present.Select(static name => "+" + name).Concat(Absent.Select(static name => "-" + name)).OrderBy(static name => name[1..], StringComparer.Ordinal));

    public static bool Has(string name) => Present.Contains(name);
}

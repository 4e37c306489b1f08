using System.Collections.Immutable;

namespace CfgCompiler.Cli.Haproxy;

/// <summary>The build features of HAProxy that the Runtime has, by HAProxy's names; <c>feature(NAME)</c> is true for these alone.</summary>
internal static class Features
{
    public static readonly ImmutableArray<string> Present = ["ACCEPT4", "CPU_AFFINITY", "EPOLL", "LINUX_CAP", "POLL", "PRCTL", "THREAD"];

    private static readonly ImmutableArray<string> Absent = ["CRYPT_H", "GETADDRINFO", "LINUX_SPLICE", "LUA", "NS", "OPENSSL", "PCRE2", "PCRE2_JIT", "PROMEX", "QUIC", "SLZ", "TFO", "TPROXY", "ZLIB"];

    /// <summary>As <c>-vv</c> writes it: what is there with a plus, what is not with a minus.</summary>
    public static string List => string.Join(' ', Present.Select(name => "+" + name).Concat(Absent.Select(name => "-" + name)).OrderBy(name => name[1..], StringComparer.Ordinal));
}

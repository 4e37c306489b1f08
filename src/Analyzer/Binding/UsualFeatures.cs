using System.Collections.Immutable;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>
/// What <c>feature()</c> and <c>enabled()</c> say in the HAProxy that a target names: how it was built is not known, but some things
/// every build for Linux has, and some none. For the others both branches of an <c>.if</c> may be the right one.
/// </summary>
internal static class UsualFeatures
{
    private static readonly ImmutableHashSet<string> Present =
    [
        "ACCEPT4", "BACKTRACE", "CPU_AFFINITY", "CRYPT_H", "DL", "EPOLL", "GETADDRINFO", "LINUX_SPLICE", "LINUX_TPROXY", "NETFILTER", "NS", "OPENSSL", "PCRE2",
        "POLL", "PRCTL", "TFO", "THREAD", "THREAD_DUMP", "TPROXY",
    ];

    private static readonly ImmutableHashSet<string> Open =
    [
        "51DEGREES", "ACME", "CLOSEFROM", "DEVICEATLAS", "ECH", "ENGINE", "FCGI", "H2", "HAVE_TCP_MD5SIG", "KTLS", "LIBATOMIC", "LIBCRYPT", "LINUX_CAP", "LUA",
        "MATH", "MEMORY_PROFILING", "OPENSSL_AWSLC", "OPENSSL_WOLFSSL", "OT", "PCRE", "PCRE2_JIT", "PCRE_JIT", "PROMEX", "PTHREAD_EMULATION", "PTHREAD_PSHARED",
        "QUIC", "QUIC_OPENSSL_COMPAT", "RT", "SHM_OPEN", "SLZ", "SPOE", "SSL", "STATIC_PCRE", "STATIC_PCRE2", "SYSTEMD", "TRACE", "WURFL", "ZLIB",
    ];

    private static readonly ImmutableHashSet<string> Enabled = ["EPOLL", "FAST-FORWARD", "GETADDRINFO", "POLL", "REUSEPORT", "SPLICE"];

    /// <summary>Null when it depends on the build.</summary>
    public static bool? Has(string name) => Present.Contains(name) ? true : Open.Contains(name) ? null : false;

    public static bool IsEnabled(string name) => Enabled.Contains(name);
}

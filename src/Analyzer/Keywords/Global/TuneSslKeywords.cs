namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary><c>tune.ssl.*</c> of the global section (section 3.2).</summary>
internal static class TuneSslKeywords
{
    public static KeywordSpec[] All =>
    [
        Keyword.Judged("tune.ssl.cachesize", Section.Global, 0, Arg.LaxNumber("number", min: 0),
            "Entries of the TLS session cache."),
        Keyword.Judged("tune.ssl.capture-buffer-size", Section.Global, 205, Arg.LaxNumber("number", min: 0),
            "Room for what is captured of a ClientHello."),
        Keyword.Judged("tune.ssl.capture-cipherlist-size", Section.Global, 108, Arg.LaxNumber("number", min: 0),
            "Room for the captured list of ciphers.") with { Deprecation = new Deprecation(206, "tune.ssl.capture-buffer-size") },
        Keyword.Judged("tune.ssl.certificate-compression", Section.Global, 304, Arg.Choice("switch", "auto", "off"),
            "Compressed certificates in TLS 1.3."),
        Keyword.Judged("tune.ssl.default-dh-param", Section.Global, 0, Arg.LaxNumber("number", min: 1024),
            "Largest Diffie-Hellman parameter."),
        Keyword.Judged("tune.ssl.force-private-cache", Section.Global, 0, Arg.None,
            "One TLS session cache for each process."),
        Keyword.Judged("tune.ssl.hard-maxrecord", Section.Global, 206, Arg.LaxNumber("number", min: 0),
            "Longest TLS record, always."),
        Keyword.Judged("tune.ssl.keylog", Section.Global, 202, Arg.OnOff(),
            "Keeps TLS secrets for debugging."),
        Keyword.Judged("tune.ssl.keyupdate-rate-limit", Section.Global, 305, Arg.LaxNumber("number", min: 0),
            "TLS key updates per second that a client may ask for."),
        Keyword.Judged("tune.ssl.lifetime", Section.Global, 0, Arg.Word("time", "a time in seconds", IsSeconds),
            "How long a cached TLS session can be used."),
        Keyword.Judged("tune.ssl.maxrecord", Section.Global, 0, Arg.LaxNumber("number", min: 0),
            "Longest TLS record."),
        Keyword.Judged("tune.ssl.ocsp-update.maxdelay", Section.Global, 208, Arg.LaxNumber("number", min: 0),
            "Longest time between two updates of an OCSP answer.") with { Deprecation = new Deprecation(300, "ocsp-update.maxdelay") },
        Keyword.Judged("tune.ssl.ocsp-update.mindelay", Section.Global, 208, Arg.LaxNumber("number", min: 0),
            "Shortest time between two updates of an OCSP answer.") with { Deprecation = new Deprecation(300, "ocsp-update.mindelay"), IgnoresExtra = true },
        Keyword.Judged("tune.ssl.ssl-ctx-cache-size", Section.Global, 106, Arg.LaxNumber("number", min: 0),
            "Entries of the cache of made certificates."),
    ];

    /// <summary>Whole seconds, or a number with a unit; the longest time is longer than that of time-outs.</summary>
    private static bool IsSeconds(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && text.TrimStart("0123456789".ToCharArray()) is "" or "us" or "ms" or "s" or "m" or "h" or "d";
}

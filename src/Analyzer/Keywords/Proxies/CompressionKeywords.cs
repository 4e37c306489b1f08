using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary>The <c>compression</c> family (section 4.2).</summary>
internal static class CompressionKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;

    private static readonly string[] Algorithms = ["identity", "gzip", "deflate", "raw-deflate"];

    public static KeywordSpec[] All =>
    [
        Algorithm("algo", 0, "Algorithms for responses."),
        Keyword.Judged("compression type", Both, 0, Arg.Words("type", min: 1), "Media types of responses that are compressed."),
        Keyword.Judged("compression offload", Both, 0, Arg.None, CheckOffload, "Hides from servers that clients take compressed responses.") with { IgnoresExtra = true },
        Keyword.Judged("compression direction", Both, 208, Arg.Choice("direction", "request", "response", "both"), "Which messages are compressed.")
            with { IgnoresExtra = true },
        Keyword.Judged("compression algo-req", Both, 208, Arg.Choice("algorithm", Algorithms), "Algorithm for requests.") with { IgnoresExtra = true },
        Algorithm("algo-res", 208, "Algorithms for responses."),
        Keyword.Judged("compression type-req", Both, 208, Arg.Words("type", min: 1), "Media types of requests that are compressed."),
        Keyword.Judged("compression type-res", Both, 208, Arg.Words("type", min: 1), "Media types of responses that are compressed."),
        Keyword.Judged("compression minsize-req", Both, 302, Arg.Size("size"), "Smallest request that is compressed.") with { IgnoresExtra = true },
        Keyword.Judged("compression minsize-res", Both, 302, Arg.Size("size"), "Smallest response that is compressed.") with { IgnoresExtra = true },
    ];

    private static KeywordSpec Algorithm(string name, int since, string summary) =>
        Keyword.Judged($"compression {name}", Both, since, Arg.Options("algorithm", Algorithms), summary);

    private static void CheckOffload(LineContext line, Nothing none)
    {
        if (line.Section == Section.Defaults)
        {
            line.Report.Add(HaproxyChecks.OffloadInDefaults, line.KeywordLocation, "\"compression offload\" has no effect in a defaults section");
        }
    }
}

namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary><c>httpclient.*</c> of the global section (section 3.2): the client for HAProxy's own requests.</summary>
internal static class HttpClientKeywords
{
    public static KeywordSpec[] All =>
    [
        Keyword.Judged("httpclient.resolvers.disabled", Section.Global, 208, Arg.Choice("value", "on", "off"),
            "No name resolution in the client."),
        Keyword.Judged("httpclient.resolvers.id", Section.Global, 206, Arg.Text("value"),
            "Resolvers section of the client."),
        Keyword.Judged("httpclient.resolvers.prefer", Section.Global, 206, Arg.Choice("value", "ipv4", "ipv6"),
            "Preferred family of addresses.") with { IgnoresExtra = true },
        Keyword.Judged("httpclient.retries", Section.Global, 209, Arg.LaxNumber("number", min: 0),
            "Attempts of a request."),
        Keyword.Judged("httpclient.ssl.ca-file", Section.Global, 206, Arg.Text("value"),
            "CA file of the client."),
        Keyword.Judged("httpclient.ssl.verify", Section.Global, 206, Arg.Choice("value", "none", "required"),
            "Whether certificates are verified.") with { IgnoresExtra = true },
        Keyword.Judged("httpclient.timeout.connect", Section.Global, 209, Arg.Time("time"),
            "Longest time to connect.") with { IgnoresExtra = true },
    ];
}

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>Actions that change a message (section 4.4).</summary>
internal static class HeaderActions
{
    private static readonly string[] Normalizers =
    [
        "fragment-encode", "fragment-strip", "path-merge-slashes", "path-strip-dot", "path-strip-dotdot", "percent-decode-unreserved",
        "percent-to-uppercase", "query-sort-by-name",
    ];

    public static ActionSpec[] All =>
    [
        new("add-header", RuleSet.Http, "Appends a header.", new HeaderNameArgument(), RuleArg.Format()),
        new("set-header", RuleSet.Http, "Replaces all headers of a name by one.", new HeaderNameArgument(), RuleArg.Format()),
        new("del-header", RuleSet.Http, "Removes the headers of a name.", Arg.Text("name"), RuleArg.Options(("-m", [Arg.Name("meth")]))),
        new("replace-header", RuleSet.Http, "Rewrites whole header values by a regular expression.", Arg.Text("name"), RuleArg.Regex("match-regex"), RuleArg.Format("replace-fmt")),
        new("replace-value", RuleSet.Http, "Rewrites each value of a header's list by a regular expression.",
            Arg.Text("name"), RuleArg.Regex("match-regex"), RuleArg.Format("replace-fmt")),
        new("add-headers-bin", RuleSet.Http, "Appends headers from an encoded list.", RuleArg.Expression(), RuleArg.Options(("prefix", [Arg.Text("str")]))) { Since = 304 },
        new("set-headers-bin", RuleSet.Http, "Replaces headers by those of an encoded list.", RuleArg.Expression(), RuleArg.Options(("prefix", [Arg.Text("str")]))) { Since = 304 },
        new("del-headers-bin", RuleSet.Http, "Removes the headers of an encoded list of names.", RuleArg.Expression(), RuleArg.Options(("-m", [Arg.Name("meth")]))) { Since = 304 },
        new("early-hint", RuleSet.HttpRequest, "Sends a header to the client before the answer is there.", new HeaderNameArgument(), RuleArg.Format()) { Since = 109 },
        new("set-method", RuleSet.HttpRequest, "Replaces the method.", RuleArg.Format()) { Since = 106 },
        new("set-path", RuleSet.HttpRequest, "Replaces the path without the query string.", RuleArg.Format()) { Since = 106 },
        new("set-pathq", RuleSet.HttpRequest, "Replaces the path with the query string.", RuleArg.Format()) { Since = 202 },
        new("set-query", RuleSet.HttpRequest, "Replaces the query string.", RuleArg.Format()) { Since = 106 },
        new("set-uri", RuleSet.HttpRequest, "Replaces the whole URI.", RuleArg.Format()) { Since = 106 },
        new("replace-path", RuleSet.HttpRequest, "Rewrites the path by a regular expression.", RuleArg.Regex("match-regex"), RuleArg.Format("replace-fmt")) { Since = 200 },
        new("replace-pathq", RuleSet.HttpRequest, "Rewrites path and query string by a regular expression.", RuleArg.Regex("match-regex"), RuleArg.Format("replace-fmt")) { Since = 202 },
        new("replace-uri", RuleSet.HttpRequest, "Rewrites the URI by a regular expression.", RuleArg.Regex("match-regex"), RuleArg.Format("replace-fmt")) { Since = 106 },
        new("normalize-uri", RuleSet.HttpRequest, "Brings the URI into a normal form.",
            new ChoiceArgument("normalizer", Analyzer.Rules.HaproxyChecks.BadNormalizer, Normalizers), RuleArg.Options(("full", []), ("strict", []))) { Since = 204 },
        new("set-status", RuleSet.HttpResponse | RuleSet.HttpAfterResponse, "Replaces the status code.", Arg.LaxNumber("status", 100, 999), RuleArg.Options(("reason", [Arg.Text("str")]))) { Since = 106 },
        new("capture", RuleSet.TcpContent | RuleSet.Http, "Keeps a sample for the log.", RuleArg.Expression("sample"), RuleArg.Options(("len", [Arg.LaxNumber("length", 1)]), ("id", [Arg.LaxNumber("id")]))),
    ];
}

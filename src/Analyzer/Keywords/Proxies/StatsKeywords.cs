using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Times;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary>The <c>stats</c> family of proxies (section 4.2): the statistics page.</summary>
internal static class StatsKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;

    public static KeywordSpec[] All =>
    [
        Stats("enable", Arg.None, "Serves the statistics page."),
        Stats("uri", Arg.Text("prefix"), "Path of the statistics page."),
        Stats("auth", Arg.Text("user>:<password"), "A user of the statistics page."),
        Stats("realm", Arg.Text("realm"), "Realm of the statistics page's authentication."),
        Stats("refresh", Arg.Word("delay", "a time", static text => Time.ParseMs(text).Error is TimeError.None or TimeError.Overflow),
            "How often browsers load the statistics page again."),
        Stats("scope", Arg.Text("proxy"), "Proxy that the statistics page shows."),
        Stats("hide-version", Arg.None, "Hides the version on the statistics page."),
        Stats("show-legends", Arg.None, "Shows more of each proxy on the statistics page."),
        Stats("show-modules", Arg.None, "Shows more modules on the statistics page.") with { Since = 203 },
        Stats("show-node", Arg.Text("name").Optional(), "Shows the node's name on the statistics page."),
        Keyword.Judged("stats show-desc", Both, 0, Arg.Words("description"), CheckDescription, "Shows a description on the statistics page."),
        Keyword.Judged("stats admin", Section.Proxies, 0, new ConditionArgument(RuleStage.FrontendRequest | RuleStage.BackendRequest), "Lets who fits the condition change servers on the statistics page."),
        Keyword.Judged("stats http-request", Section.Proxies, 0, Arg.Words("action", min: 1), "Who may see the statistics page."),
    ];

    private static KeywordSpec Stats<T>(string name, Argument<T> argument, string summary) =>
        Keyword.Judged($"stats {name}", Both, 0, argument, summary) with { IgnoresExtra = true };

    /// <summary>Without text it shows the description of the global section.</summary>
    private static void CheckDescription(LineContext line, IReadOnlyList<ConfigWord> words)
    {
        if (words.Count == 0 && !line.Global.Lines.Exists(global => global.Name == "description") && !line.State.Configuration.IsOpen)
        {
            line.Report.Add(
                HaproxyChecks.NoDescription, line.KeywordLocation, "\"stats show-desc\" has nothing to show: the global section has no description");
        }
    }
}

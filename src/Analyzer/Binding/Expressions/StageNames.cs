using CfgCompiler.Analyzer.Keywords.Samples;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>How messages call the points of processing.</summary>
internal static class StageNames
{
    private static readonly (RuleStage Stages, string Name)[] Groups =
    [
        (RuleStage.Connection, "\"tcp-request connection\""),
        (RuleStage.Session, "\"tcp-request session\""),
        (RuleStage.FrontendContent | RuleStage.BackendContent, "\"tcp-request content\""),
        (RuleStage.FrontendRequest | RuleStage.BackendRequest, "\"http-request\""),
        (RuleStage.BackendChoice, "\"use_backend\""),
        (RuleStage.ServerChoice, "\"use-server\" and \"balance\""),
        (RuleStage.BackendResponseContent, "\"tcp-response content\""),
        (RuleStage.BackendResponse | RuleStage.FrontendResponse, "\"http-response\""),
        (RuleStage.Log, "log formats"),
        (RuleStage.Check, "health checks"),
        (RuleStage.ConfigParser, "the global section"),
    ];

    /// <summary>The places where something with these stages works, as a list.</summary>
    public static string ListOf(RuleStage stages)
    {
        var names = new List<string>();
        foreach (var group in Groups)
        {
            if ((group.Stages & stages) != 0)
            {
                names.Add(group.Name);
            }
        }

        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}

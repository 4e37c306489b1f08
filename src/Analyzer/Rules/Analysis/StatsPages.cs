using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>The statistics page of a proxy, as its defaults section and its own lines make it.</summary>
/// <param name="Line">The first line that turns it on.</param>
/// <param name="Auth">The first <c>stats auth</c> line.</param>
/// <param name="IsGuarded">Some rule may keep people out, or nobody knows.</param>
internal sealed record StatsPages(BoundLine Line, BoundLine? Auth, bool IsGuarded)
{
    public static StatsPages? Of(ProxyDraft proxy)
    {
        BoundLine? line = null;
        BoundLine? auth = null;
        var isGuarded = proxy.IsOpen;
        foreach (var candidate in RuleLines.WithDefaults(proxy))
        {
            line ??= candidate.Name is "stats enable" or "stats uri" or "stats auth" ? candidate : null;
            auth ??= candidate.Name == "stats auth" ? candidate : null;
            isGuarded |= candidate.Name == "stats http-request"
                || candidate.Parts?.Action?.Spec is { Name: "deny" or "auth" or "tarpit" or "reject" or "silent-drop" or "redirect" };
        }

        return line is null ? null : new StatsPages(line, auth, isGuarded);
    }

    /// <summary>A condition that always holds, as its words say it.</summary>
    public static bool IsAlways(BoundLine line) =>
        line.Arguments is [{ Value: "if" }, { Value: "TRUE" }] or [{ Value: "unless" }, { Value: "FALSE" }]
            or [{ Value: "if" }, { Value: "{" }, { Value: "always_true" }, { Value: "}" }];
}

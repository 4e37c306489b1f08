using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>What single actions ask of their words beyond their grammar.</summary>
internal static class ActionRules
{
    /// <summary>Counters that a stream can track when tune.stick-counters says nothing.</summary>
    private const int DefaultCounters = 3;

    /// <summary>From this version on set-timeout can change the client's side.</summary>
    private const int ClientTimeouts = 209;

    /// <summary>False when something is wrong, which has been reported.</summary>
    public static bool Check(LineContext context, ActionUse use)
    {
        var problem = use.Spec.Name switch
        {
            "track-sc" => CounterProblem(context, use.Name.Value?["track-sc".Length..] ?? ""),
            "normalize-uri" when !Experimental.IsAllowed(context.State) => "\"normalize-uri\" is experimental and needs \"expose-experimental-directives\" in the global section",
            "capture" => CaptureProblem(context, use),
            "redirect" when Lacks(use, "location", "prefix", "scheme") => "\"redirect\" needs \"location\", \"prefix\" or \"scheme\"",
            "wait-for-body" when Lacks(use, "time") => "\"wait-for-body\" needs \"time <time>\"",
            "use-service" when use.Words is [{ Value: { } service }, ..] && !IsService(service) => $"unknown service \"{service}\"",
            "set-timeout" when use.Words is [{ Value: { } timeout }, ..] => TimeoutProblem(context, timeout),
            _ => use.Spec.Name.StartsWith("sc-", StringComparison.Ordinal) ? CounterProblem(context, use.Inside[^1]) : null,
        };
        if (problem is null)
        {
            return true;
        }

        context.Report.Add(DescriptorOf(use.Spec.Name), use.Name.Location, problem);
        return false;
    }

    private static Parser.Diagnostics.DiagnosticDescriptor DescriptorOf(string name) => name switch
    {
        "track-sc" => HaproxyChecks.BadTrackedCounter,
        "normalize-uri" => HaproxyChecks.NeedsExperimentalSwitch,
        "capture" => HaproxyChecks.BadCaptureRule,
        "redirect" => HaproxyChecks.BadRedirect,
        "wait-for-body" => HaproxyChecks.BadAction,
        "use-service" => HaproxyChecks.UnknownService,
        "set-timeout" => HaproxyChecks.BadActionValue,
        _ => HaproxyChecks.BadCounter,
    };

    private static string? CounterProblem(LineContext context, string index)
    {
        var counters = DefaultCounters;
        foreach (var line in context.Global.Lines)
        {
            if (line.Name == "tune.stick-counters" && line.Arguments is [var word, ..])
            {
                if (!int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out counters))
                {
                    return null;
                }
            }
        }

        return int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= counters
            ? $"there is no counter {index}; the last one is {counters - 1}, as \"tune.stick-counters\" says"
            : null;
    }

    /// <summary>None of the words is there, as far as anybody can tell.</summary>
    private static bool Lacks(ActionUse use, params string[] names) =>
        !Array.Exists(use.Words, word => word.Value is null || Array.IndexOf(names, word.Value) >= 0);

    private static string? CaptureProblem(LineContext context, ActionUse use)
    {
        var words = use.Words;
        var length = Array.FindIndex(words, static word => word.Value == "len");
        var id = Array.FindIndex(words, static word => word.Value == "id");
        if (words.Any(static word => word.Value is null))
        {
            return null;
        }

        if (use.Set is RuleSet.HttpResponse or RuleSet.HttpAfterResponse)
        {
            return id < 0 ? "\"capture\" needs \"id <idx>\" here: a response has no slot of its own" : null;
        }

        if (length < 0)
        {
            return use.Set == RuleSet.HttpRequest && id >= 0 ? null : "\"capture\" needs \"len <length>\" or, in http rules, \"id <idx>\"";
        }

        return context.ProxyOrNull is { HasFrontend: false, IsDefaults: false } proxy ? $"\"{proxy.Name}\" is no frontend, so that nothing logs the capture" : null;
    }

    /// <summary>Those of Lua and of modules of a build are not known here.</summary>
    private static bool IsService(string name) => name == "prometheus-exporter" || name.StartsWith("lua.", StringComparison.Ordinal);

    private static string? TimeoutProblem(LineContext context, string timeout)
    {
        if (context.ProxyOrNull is not { IsDefaults: false } proxy)
        {
            return null;
        }

        if (timeout == "client" && context.State.Version >= ClientTimeouts)
        {
            return proxy.HasFrontend ? null : $"\"{proxy.Name}\" has no client side";
        }

        return proxy.HasBackend || (timeout == "tarpit" && context.State.Version >= ClientTimeouts) ? null : $"\"{proxy.Name}\" has no server side";
    }
}

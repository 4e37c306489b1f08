using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary><c>filter</c> (section 9): the filters and their arguments, and the order that they run in.</summary>
internal static class FilterKeywords
{
    public static KeywordSpec[] All =>
    [
        Keyword.Judged("filter", Section.Proxies, 107, new FilterArgument(), "A filter on the proxy's messages."),
        Keyword.Judged("filter-sequence", Section.Proxies, 304, Arg.Choice("direction", "request", "response").Then(Arg.Text("names")),
            "Order in which filters run."),
    ];

    private sealed class FilterArgument : Argument<Nothing>
    {
        private static readonly (string Name, int Since)[] Filters =
        [
            ("trace", 107), ("compression", 107), ("comp-req", 305), ("comp-res", 305), ("cache", 108), ("fcgi-app", 201), ("spoe", 107),
            ("opentracing", 204), ("otel", 305), ("bwlim-in", 207), ("bwlim-out", 207),
        ];

        private static readonly string[] TraceWords = ["name", "random-forwarding", "hexdump", "quiet", "min-forward-size"];

        public override string Usage => "<name> [<argument> ...]";

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            if (!reader.TryTake("<name>", out var word))
            {
                return false;
            }

            if (word.Value is not { } name)
            {
                reader.SkipAll();
                return true;
            }

            var version = reader.Context.State.Version;
            if (!Array.Exists(Filters, filter => filter.Name == name && filter.Since <= version))
            {
                reader.Bad(HaproxyChecks.UnknownFilter, word, $"unknown filter \"{word.Shown}\"{Hint.For(name, Array.ConvertAll(Filters, filter => filter.Name))}");
                return false;
            }

            return name switch
            {
                "trace" => TryTrace(reader),
                "bwlim-in" or "bwlim-out" => TryLimit(reader),
                "cache" or "fcgi-app" => reader.TryTake("<name>", out _) && Skip(reader),
                "spoe" => TrySpoe(reader),
                _ => Skip(reader),
            };
        }

        private static bool Skip(ArgumentReader reader)
        {
            reader.SkipAll();
            return true;
        }

        private static bool TryTrace(ArgumentReader reader)
        {
            while (!reader.AtEnd)
            {
                var word = reader.Take();
                if (word.Value is { } text && Array.IndexOf(TraceWords, text) < 0)
                {
                    reader.Bad(HaproxyChecks.UnknownFilter, word, $"unknown argument \"{word.Shown}\" of the filter \"trace\"{Hint.For(text, TraceWords)}");
                    return false;
                }

                if (word.Value is "name" or "min-forward-size" && !reader.TryTake($"after \"{word.Value}\"", out _))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool TrySpoe(ArgumentReader reader)
        {
            var hasConfig = false;
            while (!reader.AtEnd)
            {
                var word = reader.Take();
                hasConfig |= word.Value is "config" or null;
            }

            return hasConfig || reader.TryTake("config <file>", out _);
        }

        /// <summary>A limit of each stream needs a period, one of a table a key.</summary>
        private static bool TryLimit(ArgumentReader reader)
        {
            var has = new HashSet<string>(StringComparer.Ordinal);
            var last = reader.Peek;
            while (!reader.AtEnd)
            {
                last = reader.Take();
                has.Add(last.Value ?? "limit");
            }

            if (last is null)
            {
                return reader.TryTake("<name>", out _);
            }

            var missing = has.Contains("limit") ? has.Contains("key") ? null : "key"
                : !has.Contains("default-limit") ? "default-limit"
                : has.Contains("default-period") ? null : "default-period";
            if (missing is null || !reader.Context.Line.Words.All(word => word.Value is not null))
            {
                return true;
            }

            reader.Bad(HaproxyChecks.BadBandwidthLimit, last, $"the bandwidth limitation lacks \"{missing}\"");
            return false;
        }
    }
}

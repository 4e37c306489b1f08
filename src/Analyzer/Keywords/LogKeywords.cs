using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Syslog;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>log</c> of the global section (section 3.1) and of proxies (section 4.2).</summary>
internal static class LogKeywords
{
    public static KeywordSpec Global => Keyword.Global("log", new TargetArgument(allowsGlobal: false), AddGlobal, "Where log lines go.");

    /// <summary><c>log</c> exists in the global section and in proxies with another grammar, hence two entries.</summary>
    public static KeywordSpec Proxy => Keyword.Compiled(
        "log", Section.ProxiesAndDefaults, new TargetArgument(allowsGlobal: true), AddToProxy, "Where a proxy's log lines go.")
        with { CanNegate = true };

    /// <summary>The same grammar in a section that is not compiled.</summary>
    public static KeywordSpec In(string name, Section section, string summary, int since) =>
        new(name, section, Support.NotYet, summary)
        {
            Binding = KeywordBinding.Of(new TargetArgument(allowsGlobal: true), static (_, _) => { }),
            CanNegate = true,
            Since = since,
        };

    private static void AddGlobal(LineContext line, LogDraft log)
    {
        if (log.Target is { } target)
        {
            line.Global.Logs.Add(target);
        }
    }

    private static void AddToProxy(LineContext line, LogDraft log)
    {
        if (line.IsNegated)
        {
            line.Proxy.Logs.Clear();
        }
        else
        {
            line.Proxy.Logs.Add(log);
        }
    }

    /// <summary><c>global</c>, or a target with facility and levels. <c>no log</c> has no arguments.</summary>
    private sealed class TargetArgument(bool allowsGlobal) : Argument<LogDraft>
    {
        private const int ShortestLength = 80;
        private const int LongestLength = 65535;
        private const int ProfilesSince = 301;
        private const int DefaultLength = 1024;

        private static readonly string[] Formats = ["local", "rfc3164", "rfc5424", "priority", "short", "timed", "iso", "raw"];

        public override string Usage =>
            (allowsGlobal ? "global | " : "") + "<target> [len <length>] [format <format>] <facility> [<max level> [<min level>]]";

        public override bool TryRead(ArgumentReader reader, out LogDraft value)
        {
            var line = reader.Context.Line;
            value = new LogDraft(null, line.Origin, reader.Context.KeywordLocation);
            if (reader.Context.IsNegated)
            {
                return true;
            }

            if (!reader.TryTake("<target>", out var address))
            {
                return false;
            }

            if (address.Value == "global" && reader.AtEnd)
            {
                return allowsGlobal || RefuseGlobal(reader, address);
            }

            return TryTarget(reader, address, ref value);
        }

        private static bool RefuseGlobal(ArgumentReader reader, ConfigWord word)
        {
            reader.Bad(HaproxyChecks.LogGlobalInGlobal, word, "\"log global\" refers to the global section and can't stand in it");
            return false;
        }

        private static bool TryTarget(ArgumentReader reader, ConfigWord address, ref LogDraft value)
        {
            var line = reader.Context.Line;
            LogAddressChecks.Check(reader.Context, address);
            var target = address.Text is { } text ? Setting<string>.Of(text, line, address) : Setting<string>.Unknown(line, address);
            var plan = new LogTargetPlan(target.Plan, 0, 7, 0, DefaultLength, "local", line.Origin);
            if (!TryParameters(reader, ref plan)
                || !reader.TryTake("<facility>", out var facility)
                || !TryName(reader, facility, "log facility", SyslogNames.Facilities, out var number))
            {
                return false;
            }

            plan = plan with { Facility = number };
            if (!reader.AtEnd)
            {
                if (!TryName(reader, reader.Take(), "log level", SyslogNames.Levels, out number))
                {
                    return false;
                }

                plan = plan with { MaxLevel = number };
            }

            if (!reader.AtEnd)
            {
                if (!TryName(reader, reader.Take(), "log level", SyslogNames.Levels, out number))
                {
                    return false;
                }

                plan = plan with { MinLevel = number };
            }

            value = value with { Target = plan };
            return true;
        }

        private static bool TryParameters(ArgumentReader reader, ref LogTargetPlan plan)
        {
            while (IsParameter(reader))
            {
                var name = reader.Take();
                if (!reader.TryTake($"after \"{name.Value}\"", out var word) || reader.Context.Structural(word) is not { } text)
                {
                    return false;
                }

                switch (name.Value)
                {
                    case "len":
                        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                            || length is < ShortestLength or > LongestLength)
                        {
                            reader.Bad(HaproxyChecks.BadLog, word, $"bad log length \"{word.Shown}\"; expected a number from 80 to 65535");
                            return false;
                        }

                        plan = plan with { LengthMax = length };
                        break;
                    case "format":
                        if (Array.IndexOf(Formats, text) < 0)
                        {
                            reader.Bad(HaproxyChecks.BadLog, word, $"unknown log format \"{word.Shown}\"{Hint.For(text, Formats)}");
                            return false;
                        }

                        SayFormat(reader.Context, text, word);
                        plan = plan with { Format = text };
                        break;
                    default:
                        SupportReport.Say(reader.Context, Support.NotYet, $"log {name.Value}", name.Location);
                        break;
                }
            }

            return true;
        }

        /// <summary>Log profiles came with 3.1; before, the word is taken for a facility.</summary>
        private static bool IsParameter(ArgumentReader reader) =>
            reader.Peek?.Value is "len" or "format" or "sample" || (reader.Peek?.Value is "profile" && reader.Context.State.Version >= ProfilesSince);

        private static void SayFormat(LineContext context, string format, ConfigWord word)
        {
            if (format != "local")
            {
                SupportReport.Say(context, Support.NotYet, $"log format {format}", word.Location);
            }
        }

        private static bool TryName(ArgumentReader reader, ConfigWord word, string what, IReadOnlyList<string> names, out int number)
        {
            number = 0;
            if (reader.Context.Structural(word) is not { } text)
            {
                return false;
            }

            for (number = 0; number < names.Count; number++)
            {
                if (names[number] == text)
                {
                    return true;
                }
            }

            reader.Bad(HaproxyChecks.BadLog, word, $"unknown {what} \"{word.Shown}\"{Hint.For(text, names)}");
            return false;
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Syslog;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary>What tells of a proxy's work: log tags and steps, mails, checks by a program, monitoring, captures (section 4.2).</summary>
internal static class ObservationKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;
    private const Section Frontends = Section.Defaults | Section.FrontendSide;

    private static readonly string[] Steps =
    [
        "all", "any", "accept", "request", "connect", "response", "close", "error", "http-req", "http-res", "http-after-res", "quic-init",
        "tcp-req-conn", "tcp-req-cont", "tcp-req-sess", "tcp-res-cont",
    ];

    public static KeywordSpec[] All =>
    [
        Keyword.Judged("log-tag", Both, 0, Arg.Text("tag"), "Program name in the proxy's syslog headers.") with { IgnoresExtra = true },
        Keyword.IgnoredInBackends(Keyword.Judged("log-steps", Frontends, 301, new StepsArgument(), "When log lines are made.")),
        Keyword.Judged("unique-id-header", Both, 0, Arg.Text("name"), "Header that carries the request's identifier.") with { IgnoresExtra = true },
        Keyword.IgnoredInBackends(Keyword.Judged("monitor-uri", Frontends, 0, Arg.Text("uri"), "Path that answers that the proxy is alive.")),
        Mail("from", Arg.Text("address"), "Sender of mails."),
        Mail("to", Arg.Text("address"), "Receiver of mails."),
        Mail("myhostname", Arg.Text("name"), "How the proxy introduces itself to mail servers."),
        Mail("mailers", Arg.Text("section"), "Mail servers."),
        Mail("level", Arg.Choice("level", [.. SyslogNames.Levels]), "Events that are worth a mail."),
        Keyword.Judged("external-check command", Both, 106, Arg.Text("command"), "Program that checks a server.") with { IgnoresExtra = true },
        Keyword.Judged("external-check path", Both, 106, Arg.Text("path"), "Where programs are searched.") with { IgnoresExtra = true },
        Keyword.IgnoredInBackends(Keyword.Judged("declare capture request", Section.FrontendSide, 106, new LengthArgument(), "Room to capture a piece of a request.")),
        Keyword.IgnoredInBackends(Keyword.Judged("declare capture response", Section.FrontendSide, 106, new LengthArgument(), "Room to capture a piece of a response.")),
    ];

    private static KeywordSpec Mail<T>(string name, Argument<T> argument, string summary) =>
        Keyword.Judged($"email-alert {name}", Both, 106, argument, summary) with { IgnoresExtra = true };

    private sealed class StepsArgument : Argument<Nothing>
    {
        public override string Usage => "<step>[,<step>]*";

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            if (!reader.TryTake(Usage, out var word))
            {
                return false;
            }

            foreach (var step in word.Value?.Split(',') ?? [])
            {
                if (Array.IndexOf(Steps, step) < 0)
                {
                    reader.Bad(HaproxyChecks.UnknownMethod, word, $"unknown step \"{step}\" of \"log-steps\"{Hint.For(step, Steps)}");
                    return false;
                }
            }

            return true;
        }
    }

    private sealed class LengthArgument : Argument<Nothing>
    {
        private readonly Argument<Setting<int>> _length = Arg.LaxNumber("length");

        public override string Usage => "len <length>";

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            if (!reader.TryTake("len <length>", out var word))
            {
                return false;
            }

            if (word.Value is { } text && text != "len")
            {
                reader.Bad(HaproxyChecks.BadCapture, word, $"unknown word \"{word.Shown}\" of \"{reader.Context.KeywordText}\"; expected \"len\"");
                return false;
            }

            return _length.TryRead(reader, out _);
        }
    }
}

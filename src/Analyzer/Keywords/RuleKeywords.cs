using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Rules and ACLs (section 4.2 and 4.3): keywords whose lines hold actions, conditions and expressions.</summary>
internal static class RuleKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;
    private const Section Frontends = Section.Defaults | Section.FrontendSide;
    private const Section Backends = Section.Defaults | Section.BackendSide;

    public static KeywordSpec[] All =>
    [
        new("acl", Both, Support.NotYet, "Names a test for conditions.") { Binding = new AclBinding() },
        Rules("http-request", Both, RuleSet.HttpRequest, "A rule for HTTP requests."),
        Rules("http-response", Both, RuleSet.HttpResponse, "A rule for HTTP responses."),
        Rules("http-after-response", Both, RuleSet.HttpAfterResponse, "A rule for all HTTP responses, HAProxy's own too.") with { Since = 202 },
        Rules("tcp-request connection", Frontends, RuleSet.TcpConnection, "A rule for connections just accepted."),
        Rules("tcp-request session", Frontends, RuleSet.TcpSession, "A rule for sessions whose handshakes are over.") with { Since = 106 },
        Rules("tcp-request content", Both, RuleSet.TcpContent, "A rule for the first bytes of a request."),
        Rules("tcp-response content", Backends, RuleSet.TcpResponse, "A rule for the first bytes of a response."),
        Rules("quic-initial", Frontends, RuleSet.QuicInitial, "A rule for the first packet of a QUIC connection.") with { Since = 301 },
        Delay("tcp-request inspect-delay", Both, "Longest time to wait for the bytes that content rules look at."),
        Delay("tcp-response inspect-delay", Backends, "The same for responses."),
        Keyword.IgnoredInBackends(Line("use_backend", Section.FrontendSide, RuleStage.BackendChoice, "Sends requests to a backend when a condition holds.",
            RuleArg.Format("backend"))),
        Line("redirect", Section.Proxies, RuleStage.FrontendRequest | RuleStage.BackendRequest, "Sends clients to another place.", ReplyActions.RedirectArguments),
        Line("http-error", Both, RuleStage.Messages, "Replaces one of HAProxy's own error answers.", ReplyActions.ErrorArguments) with { Since = 202 },
        Keyword.IgnoredInBackends(Line("monitor fail", Section.FrontendSide, RuleStage.FrontendRequest, "Makes monitoring requests fail when a condition holds.")),
        NotInBackends(Format("log-format", Both, RuleStage.Log, "Log lines in a format of one's own.")),
        NotInBackends(Format("log-format-sd", Both, RuleStage.Log, "Structured data of syslog lines (RFC 5424).") with { Since = 106 }),
        NotInBackends(Format("error-log-format", Both, RuleStage.Log, "Log lines of connections that fail early.") with { Since = 205 }),
        Format("unique-id-format", Both, RuleStage.FrontendRequest, "How the unique number of a request is made."),
    ];

    private static KeywordSpec Rules(string name, Section sections, RuleSet set, string summary) =>
        new(name, sections, Support.NotYet, summary) { Binding = new RuleBinding(set) };

    private static KeywordSpec Delay(string name, Section sections, string summary) =>
        new(name, sections, Support.NotYet, summary) { Binding = KeywordBinding.Of(Arg.Time("timeout"), static (_, _) => { }) };

    private static KeywordSpec Line(string name, Section sections, RuleStage stages, string summary, params Argument[] arguments) =>
        new(name, sections, Support.NotYet, summary) { Binding = new LineBinding(stages, arguments) };

    private static KeywordSpec Format(string name, Section sections, RuleStage stages, string summary) =>
        new(name, sections, Support.NotYet, summary)
        {
            Binding = KeywordBinding.Of(RuleArg.Format("format", stages), static (_, _) => { }),
        };

    private static KeywordSpec NotInBackends(KeywordSpec spec) => spec with
    {
        Sections = spec.Sections & ~Section.Backend,
        IgnoredIn = Section.Backend,
        IgnoredCheck = HaproxyChecks.LogFormatInBackend,
    };

    /// <summary>Arguments and a condition.</summary>
    private sealed class LineBinding(RuleStage stages, Argument[] arguments) : KeywordBinding
    {
        public override string Usage { get; } = string.Join(' ', arguments.Append(RuleArg.Condition).Select(static argument => argument.Usage));

        public override void Bind(LineContext context, ArgumentReader reader)
        {
            context.Stages = Narrow(context);
            if (Array.TrueForAll(arguments, argument => argument.Judge(reader)))
            {
                RuleArg.Condition.Judge(reader);
            }
            else
            {
                reader.SkipAll();
            }
        }

        // A frontend has no requests of its backend side, and the other way round.
        private RuleStage Narrow(LineContext context) => context.Section switch
        {
            Section.Frontend => stages & ~RuleStage.BackendRequest,
            Section.Backend => stages & ~RuleStage.FrontendRequest,
            _ => stages,
        };
    }
}

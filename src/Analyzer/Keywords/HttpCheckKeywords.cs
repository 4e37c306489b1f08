using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>option httpchk</c> (section 4.2): health checks by HTTP request.</summary>
internal static class HttpCheckKeywords
{
    public static KeywordSpec[] All =>
    [
        Keyword.ForBackends("option httpchk", new RequestArgument(), (line, plan) => line.Proxy.HealthCheck = plan,
            "Checks servers by an HTTP request."),
    ];

    private sealed class RequestArgument : Argument<HealthCheckPlan>
    {
        private const int FirstWithSend = 202;
        private const int HeadersRefused = 207;
        private const int FirstWithHost = 301;

        public override string Usage => "[ <uri> | <method> <uri> [<version> [<host>]] ]";

        public override bool TryRead(ArgumentReader reader, out HealthCheckPlan value)
        {
            var origin = reader.Context.Line.Origin;
            var method = new PlanValue<string>("OPTIONS", null, origin);
            var uri = new PlanValue<string>("/", null, origin);
            value = new HealthCheckPlan(method, uri, null, origin);
            if (reader.AtEnd)
            {
                return true;
            }

            var first = Value(reader, reader.Take());
            if (reader.AtEnd)
            {
                value = value with { Uri = first };
                return true;
            }

            value = value with { Method = first, Uri = Value(reader, reader.Take()) };
            if (!reader.AtEnd)
            {
                var version = reader.Take();
                HiddenHeaders(reader.Context, version);
                value = value with { Version = Value(reader, version) };
                SayHost(reader);
            }

            return true;
        }

        /// <summary>The host after the version: HAProxy 3.1 and later take it.</summary>
        private static void SayHost(ArgumentReader reader)
        {
            if (!reader.AtEnd && reader.Context.State.Version >= FirstWithHost)
            {
                SupportReport.Say(reader.Context, Support.NotYet, "option httpchk with a host", reader.Take().Location);
            }
        }

        private static PlanValue<string> Value(ArgumentReader reader, ConfigWord word) =>
            new(word.Template is null ? word.Text : null, word.Template, reader.Context.Line.Origin);

        /// <summary>Headers after the version, the way of the time before <c>http-check send</c>.</summary>
        private static void HiddenHeaders(LineContext context, ConfigWord version)
        {
            if (version.Value?.Contains("\r\n", StringComparison.Ordinal) == true)
            {
                if (context.State.Target is >= FirstWithSend and < HeadersRefused)
                {
                    context.Report.Add(
                        HaproxyChecks.HiddenHeaders, version.Location, "headers at the end of the version are deprecated; use \"http-check send hdr\"");
                }

                OldSpelling.Report(
                    context,
                    new Removal(HeadersRefused, "http-check send hdr", "HP-REM-12"),
                    version.Location,
                    "headers at the end of the version",
                    []);
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>capture</c> (section 4.2): headers that appear in log lines.</summary>
internal static class CaptureKeywords
{
    public static KeywordSpec[] All =>
    [
        Capture("capture request header", (line, plan) => line.Proxy.RequestCaptures.Add(plan), "A request header for log lines."),
        Capture("capture response header", (line, plan) => line.Proxy.ResponseCaptures.Add(plan), "A response header for log lines."),
        Capture("capture cookie", static (_, _) => { }, "A cookie for log lines.") with { Support = Support.NotYet },
    ];

    private static KeywordSpec Capture(string name, Action<LineContext, CapturePlan> lower, string summary) =>
        Keyword.IgnoredInBackends(Keyword.Compiled(name, Section.FrontendSide, new HeaderArgument(), lower, summary));

    private sealed class HeaderArgument : Argument<CapturePlan>
    {
        private readonly Argument<Setting<int>> _length = Arg.LaxNumber("length");

        public override string Usage => "<name> len <length>";

        public override bool TryRead(ArgumentReader reader, out CapturePlan value)
        {
            value = new CapturePlan("", 0, reader.Context.Line.Origin);
            if (!reader.TryTake("<name>", out var name)
                || reader.Context.Structural(name) is null
                || !reader.TryTake("len <length>", out var len)
                || reader.Context.Structural(len) is not { } keyword)
            {
                return false;
            }

            if (keyword != "len")
            {
                reader.Bad(HaproxyChecks.BadCapture, len, $"unknown word \"{len.Shown}\" after the header name; expected \"len\"");
                return false;
            }

            var word = reader.Peek;
            if (!_length.TryRead(reader, out var length) || word is null || reader.Context.Structural(word) is null)
            {
                return false;
            }

            value = value with { Header = name.Text ?? "", Length = length.Value };
            return true;
        }
    }
}

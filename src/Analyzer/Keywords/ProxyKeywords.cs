using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>What a proxy is and where it sends requests (section 4.2).</summary>
internal static class ProxyKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;

    public static readonly string[] Modes = ["tcp", "http", "log", "spop", "haterm"];

    public static KeywordSpec[] All =>
    [
        Keyword.Compiled("mode", Both, new ModeArgument(), (line, mode) => line.Proxy.Mode = mode,
            "Protocol of the proxy."),
        Keyword.ForFrontends("default_backend", Arg.Name("backend"), SetDefaultBackend,
            "Backend of requests that no rule sends elsewhere."),
        Keyword.ForBackends("http-reuse", new ChoiceArgument("policy", HaproxyChecks.BadChoice, "never", "safe", "aggressive", "always"),
            (line, policy) => line.Proxy.HttpReuse = Setting<string>.Fixed(policy.Value ?? "", line.Line, policy.Location),
            "How idle server connections are shared between clients.") with { IgnoresExtra = true },
    ];

    private static void SetDefaultBackend(LineContext line, ConfigWord name) =>
        line.Proxy.DefaultBackend = Setting<string>.Fixed(name.Text ?? "", line.Line, name.Location);

    private sealed class ModeArgument : Argument<Setting<string>>
    {
        public override string Usage => "{ tcp | http | log }";

        public override bool TryRead(ArgumentReader reader, out Setting<string> value)
        {
            var line = reader.Context.Line;
            value = Setting<string>.Unknown(line, line.Keyword);
            if (!reader.TryTake("{ tcp | http | log }", out var word) || reader.Context.Structural(word) is not { } text)
            {
                return false;
            }

            if (Array.IndexOf(Modes, text) < 0 || IsTooNew(reader.Context, text))
            {
                reader.Bad(HaproxyChecks.BadMode, word, $"unknown mode \"{word.Shown}\"{Hint.For(text, ["tcp", "http", "log"])}");
                return false;
            }

            if (SideOf(text) is var side && (side & reader.Context.Section) == 0)
            {
                reader.Bad(
                    HaproxyChecks.ModeWithoutSide,
                    word,
                    $"a {SectionNames.Of(reader.Context.Section)} can't have \"mode {text}\"; expected in {SectionNames.ListOf(side)}");
                return false;
            }

            if (text != "http")
            {
                SupportReport.Say(reader.Context, Support.NotYet, $"mode {text}", word.Location);
            }

            value = Setting<string>.Fixed(text, line, word.Location);
            return true;
        }

        private static bool IsTooNew(LineContext context, string mode) => mode switch
        {
            "log" => context.State.Version < 209,
            "spop" => context.State.Version < 301,
            "haterm" => context.State.Version < 304,
            _ => false,
        };

        private static Section SideOf(string mode) => mode switch
        {
            "log" => Section.Defaults | Section.Backend,
            "spop" => Section.Defaults | Section.Backend,
            "haterm" => Section.Defaults | Section.Frontend,
            _ => Both,
        };
    }
}

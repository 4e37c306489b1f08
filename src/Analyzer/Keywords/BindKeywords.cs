using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>bind</c> (section 4.2) and the registry of its parameters (section 5.1).</summary>
internal static class BindKeywords
{
    public static readonly ParameterSpec<BindParams>[] Parameters =
    [
        Of("name", Arg.Text("name"), (bind, name) => bind.Name = name, "Name of the listener in statistics."),
        Of("maxconn", Arg.LaxNumber("conns"), (bind, count) => bind.Maxconn = count, "Connections at the same time on this listener."),
        Of("backlog", Arg.LaxNumber("conns", min: 1), (bind, count) => bind.Backlog = count, "Connections that wait to be accepted."),
    ];

    private static readonly ParameterList<BindParams> List =
        new("bind", Parameters, KnownBindParameters.Table, HaproxyChecks.UnknownBindParameter, Note);

    public static KeywordSpec[] All =>
    [
        Keyword.IgnoredInBackends(new KeywordSpec("bind", Section.FrontendSide, Support.Compiled, "An address that the proxy listens on.")
        {
            Binding = new BindBinding(),
        }),
    ];

    /// <summary>Reads an address and parameters that stand elsewhere than on a bind line.</summary>
    public static void Read(LineContext context, int at)
    {
        var reader = context.Arguments(at);
        Read(reader, reader.Take());
    }

    private static void Read(ArgumentReader reader, ConfigWord word)
    {
        var settings = new BindParams();
        BindAddresses.Add(reader.Context, word, settings);
        List.Read(reader, settings);
    }

    private static void Note(BindParams bind, string name) => bind.IsElsewhere |= name is "interface" or "namespace" or "shards";

    private static ParameterSpec<BindParams> Of<T>(string name, Argument<T> argument, Action<BindParams, T> set, string summary) =>
        new(name, Support.Compiled, summary) { Binding = ParameterBinding<BindParams>.Of(argument, set) };

    private sealed class BindBinding : KeywordBinding
    {
        public override string Usage => "[<address>]:<port>[,...] [<parameters>]";

        public override void Bind(LineContext context, ArgumentReader reader)
        {
            if (reader.TryTake("<address>:<port>", out var word))
            {
                Read(reader, word);
            }
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Bind;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>bind</c> (section 4.2) and the registry of its parameters (section 5.1).</summary>
internal static class BindKeywords
{
    public static ParameterSpec<BindParams>[] Parameters { get; } =
    [
        .. BindProcessParameters.All,
        .. BindSocketParameters.All,
        .. BindProtocolParameters.All,
        .. BindTlsParameters.All,
    ];

    private static readonly ParameterList<BindParams> List = new("bind", Parameters, HaproxyChecks.UnknownBindParameter);

    public static KeywordSpec[] All =>
    [
        Keyword.IgnoredInBackends(new KeywordSpec("bind", Section.FrontendSide, Support.Compiled, "An address that the proxy listens on.")
        {
            Binding = new BindBinding(),
        }),
        new("ssl-f-use", Section.Defaults | Section.Proxies, Support.NotYet, "A certificate for all TLS listeners of the frontend.")
        {
            Since = 302,
            Binding = new CertificateBinding(),
        },
    ];

    /// <summary>Reads an address and parameters that stand elsewhere than on a bind line.</summary>
    public static void Read(LineContext context, int at)
    {
        var reader = context.Arguments(at);
        Read(reader, reader.Take());
    }

    /// <summary>Reads the parameters of a line that has those of bind without being one: a socket of the CLI, of peers or of logs.</summary>
    public static BindParams ReadParameters(ArgumentReader reader)
    {
        var settings = new BindParams();
        List.Read(reader, settings);
        return settings;
    }

    private static void Read(ArgumentReader reader, ConfigWord word)
    {
        var settings = new BindParams();
        BindAddresses.Add(reader.Context, word, settings);
        List.Read(reader, settings);
    }

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

    /// <summary>Parameters of bind lines without an address.</summary>
    private sealed class CertificateBinding : KeywordBinding
    {
        public override string Usage => "[<parameters>]";

        public override void Bind(LineContext context, ArgumentReader reader) => ReadParameters(reader);
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The acme section (section 12.8).</summary>
internal static class AcmeKeywords
{
    private const Section Here = Section.Acme;

    private static readonly string[] Conditions = ["cli", "dns", "delay", "none"];

    /// <summary>Curves by the names that both OpenSSL and NIST have for them.</summary>
    private static readonly string[] Curves =
        ["P-256", "P-384", "P-521", "prime256v1", "secp256r1", "secp384r1", "secp521r1", "X25519", "X448"];

    public static KeywordSpec[] All =>
    [
        Text("directory", "url", "The authority's directory.", 302),
        Text("account-key", "filename", "The key of the account.", 302),
        Text("contact", "address", "Mail address of the account.", 302),
        Choice("challenge", "How the authority is convinced.", 302, "http-01", "dns-01", "dns-persist-01"),
        SectionKeyword.Of("challenge-ready", Here, "<condition>,...", ReadConditions, "What is waited for before a challenge.", since: 304),
        SectionKeyword.Of("bits", Here, Arg.Number("number", min: int.MinValue), "Length of an RSA key.", since: 302),
        SectionKeyword.Of("curves", Here, new ChoiceArgument("curve", HaproxyChecks.BadAcme, Curves), "Curve of an ECDSA key.", since: 302),
        SectionKeyword.Of("keytype", Here, new ChoiceArgument("key type", HaproxyChecks.BadAcme, "RSA", "ECDSA"), "Type of the key.", since: 302),
        Text("map", "map", "Map that tokens and thumbprints are put in.", 302),
        Text("profile", "name", "Certificate profile that is asked for.", 304),
        Text("provider-name", "name", "DNS provider, for the tool that sets records.", 304),
        Text("acme-vars", "text", "Settings for the tool that sets records.", 304),
        SectionKeyword.Of("reuse-key", Here, new ChoiceArgument("setting", HaproxyChecks.BadAcme, "on", "off"), "Keeps the private key.", since: 303),
        SectionKeyword.Of("dns-delay", Here, new SectionTimeArgument("time", allowsOverflow: true), "Wait before a look at the DNS.", since: 304),
        SectionKeyword.Of("dns-timeout", Here, new SectionTimeArgument("time", allowsOverflow: true), "Longest wait for the DNS.", since: 304),
        Text("eab-key-id", "filename", "File with the id of an external account.", 304),
        Text("eab-mac-key", "filename", "File with the key of an external account.", 304),
        SectionKeyword.Of(
            "eab-mac-alg", Here, new ChoiceArgument("algorithm", HaproxyChecks.BadAcme, "HS256", "HS384", "HS512"), "How that key signs.", since: 304),
    ];

    private static KeywordSpec Text(string name, string argument, string summary, int since) =>
        SectionKeyword.Of(name, Here, Arg.Text(argument), summary, since);

    /// <summary>Capitals do not count.</summary>
    private static KeywordSpec Choice(string name, string summary, int since, params string[] choices) => SectionKeyword.Of(
        name,
        Here,
        $"{{ {string.Join(" | ", choices)} }}",
        reader =>
        {
            if (reader.TryTake("<type>", out var word)
                && reader.Context.Structural(word) is { } text
                && !choices.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                reader.Bad(HaproxyChecks.BadAcme, word, $"unknown {name} \"{word.Shown}\"{Hint.For(text, choices)}");
            }
        },
        summary,
        since);

    private static void ReadConditions(ArgumentReader reader)
    {
        if (!reader.TryTake("<condition>", out var word) || reader.Context.Structural(word) is not { } text)
        {
            return;
        }

        var conditions = text.Split(',');
        if (Array.Find(conditions, condition => Array.IndexOf(Conditions, condition) < 0) is { } unknown)
        {
            reader.Bad(HaproxyChecks.BadAcme, word, $"unknown condition \"{ConfigWord.Decode(unknown)}\"{Hint.For(unknown, Conditions)}");
        }
        else if (conditions.Length > 1 && Array.IndexOf(conditions, "none") >= 0)
        {
            reader.Bad(HaproxyChecks.BadAcme, word, $"\"none\" can't be combined with other conditions, as in \"{word.Shown}\"");
        }
        else if (reader.Context.Lines.FindLast(static line => line.Name == "challenge") is not { Arguments: [{ Value: not "http-01" }, ..] })
        {
            reader.Bad(HaproxyChecks.BadAcme, word, "\"challenge-ready\" needs \"challenge dns-01\" or \"challenge dns-persist-01\" before it");
        }
    }
}

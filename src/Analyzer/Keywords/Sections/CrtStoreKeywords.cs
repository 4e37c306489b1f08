using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The crt-store section (section 12.7) and the registry of the parameters of its load lines (section 12.7.1).</summary>
internal static class CrtStoreKeywords
{
    private const Section Here = Section.CrtStore;

    public static readonly LoadParameter[] Parameters =
    [
        new("crt", "filename", 300, "The certificate.") { IsFile = true },
        new("key", "filename", 300, "Its private key.") { IsFile = true },
        new("ocsp", "filename", 300, "An OCSP answer for it.") { IsFile = true },
        new("issuer", "filename", 300, "The certificate that signed it.") { IsFile = true },
        new("sctl", "filename", 300, "Its signed certificate timestamps.") { IsFile = true },
        new("alias", "name", 300, "Another name for it."),
        new("ocsp-update", "on | off", 300, "Fetches OCSP answers.") { IsSwitch = true },
        new("acme", "name", 302, "The acme section that renews it."),
        new("domains", "name,...", 302, "The names that an acme section asks for."),
        new("ips", "address,...", 304, "The addresses that an acme section asks for."),
        new("jwt", "on | off", 303, "May check and decrypt tokens.") { IsSwitch = true },
        new("generate-dummy", "on | off", 304, "Makes a certificate of its own.") { IsSwitch = true },
        new("keytype", "RSA | ECDSA", 304, "The key's type.") { IsForDummy = true },
        new("bits", "number", 304, "The length of an RSA key.") { IsForDummy = true },
        new("curves", "name", 304, "The curve of an ECDSA key.") { IsForDummy = true },
    ];

    private static readonly string[] OnOff = ["on", "off"];

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("crt-base", Here, "<directory>", ReadBase, "Directory of certificates that are given by a relative path.", since: 300).WithExtra(),
        SectionKeyword.Of("key-base", Here, "<directory>", ReadBase, "Directory of keys that are given by a relative path.", since: 300).WithExtra(),
        SectionKeyword.Of("load", Here, "crt <filename> [<parameters>]", ReadLoad, "A certificate with its files.", since: 300),
    ];

    private static void ReadBase(ArgumentReader reader)
    {
        if (!reader.TryTake("<directory>", out _))
        {
            return;
        }

        if (reader.Context.Lines.Find(static line => line.Name == "load") is { } load)
        {
            reader.Context.Report.Add(
                HaproxyChecks.BadCrtStore,
                reader.Context.KeywordLocation,
                $"\"{reader.Context.KeywordText}\" can't stand after a load line",
                load.Where,
                "the load line");
        }
    }

    private static void ReadLoad(ArgumentReader reader)
    {
        var context = reader.Context;
        ConfigWord? certificate = null;
        ConfigWord? dummySetting = null;
        var isDummy = false;
        while (!reader.AtEnd)
        {
            var word = reader.Take();
            if (context.Structural(word) is not { } name)
            {
                reader.SkipAll();
                return;
            }

            var parameter = Array.Find(Parameters, item => item.Name == name && !(context.State.Target < item.Since));
            if (parameter is null)
            {
                reader.Bad(
                    HaproxyChecks.BadCrtStore,
                    word,
                    $"unknown parameter \"{word.Shown}\" of a load line{Hint.For(name, [.. Parameters.Select(static item => item.Name)])}");
                reader.SkipAll();
                return;
            }

            context.KeywordText = $"load {name}";
            if (!reader.TryTake($"<{parameter.Argument}>", out var value) || !CheckValue(reader, parameter, value))
            {
                reader.SkipAll();
                return;
            }

            certificate = name == "crt" ? value : certificate;
            isDummy |= name == "generate-dummy" && value.Value is null or "on";
            dummySetting = parameter.IsForDummy ? word : dummySetting;
        }

        Finish(context, certificate, isDummy ? null : dummySetting, isDummy);
    }

    private static bool CheckValue(ArgumentReader reader, LoadParameter parameter, ConfigWord word)
    {
        if (word.Value is not { } text)
        {
            return true;
        }

        if (parameter.IsSwitch && Array.IndexOf(OnOff, text) < 0)
        {
            reader.Bad(HaproxyChecks.BadCrtStore, word, $"\"{parameter.Name}\" can't be \"{word.Shown}\"; expected \"on\" or \"off\"");
            return false;
        }

        if (parameter.Name == "bits" && !int.TryParse(text, out _))
        {
            reader.Bad(HaproxyChecks.BadNumber, word, $"\"bits\" expects a number, not \"{word.Shown}\"");
            return false;
        }

        if (parameter.Name == "keytype" && text is not ("RSA" or "ECDSA"))
        {
            reader.Bad(HaproxyChecks.BadCrtStore, word, $"unknown key type \"{word.Shown}\"; expected \"RSA\" or \"ECDSA\"");
            return false;
        }

        return true;
    }

    private static void Finish(LineContext context, ConfigWord? certificate, ConfigWord? dummySetting, bool isDummy)
    {
        if (certificate is null)
        {
            context.Report.Add(HaproxyChecks.BadCrtStore, context.KeywordLocation, "\"load\" needs a certificate: crt <filename>");
            return;
        }

        if (dummySetting is not null)
        {
            context.Report.Add(
                HaproxyChecks.BadCrtStore, dummySetting.Location, $"\"{dummySetting.Shown}\" needs \"generate-dummy on\" on the same line");
            return;
        }

        if (isDummy)
        {
            return;
        }

        var words = context.Line.Words;
        for (var index = 1; index + 1 < words.Length; index += 2)
        {
            if (Array.Find(Parameters, item => item.Name == words[index].Value) is { IsFile: true } parameter)
            {
                var directory = context.Lines.FindLast(line => line.Name == (parameter.Name == "key" ? "key-base" : "crt-base"));
                FileChecks.Report(context, words[index + 1], HaproxyChecks.BadCrtStore, directory is { Arguments: [{ Value: { } path }, ..] } ? path : null);
            }
        }
    }

    /// <summary>A parameter of a load line; each has one value.</summary>
    internal sealed record LoadParameter(string Name, string Argument, int Since, string Summary)
    {
        public bool IsFile { get; init; }

        public bool IsSwitch { get; init; }

        /// <summary>It shapes the certificate that generate-dummy makes, and can't stand without it.</summary>
        public bool IsForDummy { get; init; }
    }
}

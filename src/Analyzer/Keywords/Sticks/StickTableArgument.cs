using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Times;

namespace CfgCompiler.Analyzer.Keywords.Sticks;

/// <summary>What a stick-table line says, for rules.</summary>
internal sealed record StickTableDraft(string Type, int KeySize, ConfigWord? Peers, ConfigWord? WriteTo, ConfigLine Line);

/// <summary>The arguments of <c>stick-table</c>, and of <c>table NAME</c> in a peers section (section 11.1).</summary>
internal sealed class StickTableArgument : Argument<StickTableDraft>
{
    private const int DefaultLength = 32;
    private const int LargestFactor = 1024;
    private const int LengthIsStrict = 302;

    public override string Usage =>
        "type { ip | ipv4 | ipv6 | integer | string [len <len>] | binary [len <len>] } size <size> [expire <delay>] [nopurge] [recv-only] "
        + "[write-to <table>] [srvkey { name | addr }] [store <data_type>[,...]] [brates-factor <factor>] [peers <section>]";

    public override bool TryRead(ArgumentReader reader, out StickTableDraft value)
    {
        var read = new Reading(reader);
        value = new StickTableDraft("", 0, null, null, reader.Context.Line);
        while (!reader.AtEnd)
        {
            var word = reader.Take();
            if (reader.Context.Structural(word) is not { } name || !read.One(name, word))
            {
                reader.SkipAll();
                return false;
            }
        }

        if (read.Type is null || !read.HasSize)
        {
            reader.Context.Report.Add(
                HaproxyChecks.BadStickTable, reader.Context.KeywordLocation, $"a stick table needs {(read.Type is null ? "a \"type\"" : "a \"size\" above 0")}");
            return false;
        }

        value = value with { Type = read.Type, KeySize = read.KeySize, Peers = read.Peers, WriteTo = read.WriteTo };
        return true;
    }

    private sealed class Reading(ArgumentReader reader)
    {
        private readonly StoreReader _store = new(reader);

        public string? Type { get; private set; }

        public int KeySize { get; private set; }

        public bool HasSize { get; private set; }

        public ConfigWord? Peers { get; private set; }

        public ConfigWord? WriteTo { get; private set; }

        private int Version => reader.Context.State.Version;

        public bool One(string name, ConfigWord word)
        {
            var since = name switch { "write-to" => 209, "brates-factor" => 301, "recv-only" => 302, _ => 0 };
            if (Version < since)
            {
                return Bad(word, $"\"{name}\" of \"stick-table\" came with HAProxy {HaproxyVersion.Format(since)}");
            }

            switch (name)
            {
                case "nopurge" or "recv-only":
                    return true;
                case "store":
                    return reader.AtEnd || _store.Read(reader.Take());
                case "type" or "size" or "expire" or "srvkey" or "write-to" or "peers" or "brates-factor":
                    return !reader.AtEnd ? WithValue(name, reader.Take()) : Bad(word, $"\"{name}\" of \"stick-table\" needs an argument");
                default:
                    var names = new[] { "type", "size", "expire", "store", "nopurge", "peers", "srvkey", "write-to", "recv-only", "brates-factor" };
                    return Bad(word, $"unknown argument \"{word.Shown}\" of \"stick-table\"{Hint.For(name, names)}");
            }
        }

        private bool WithValue(string name, ConfigWord word)
        {
            var text = word.Value;
            switch (name)
            {
                case "type":
                    return text is null || ReadType(text, word);
                case "size":
                    HasSize |= text is null || ReadSize(text) > 0;
                    return text is null || ReadSize(text) >= 0 || Bad(word, $"bad size \"{word.Shown}\"; expected a number such as \"100k\" or \"1m\"");
                case "expire":
                    TimeTailChecks.Report(reader.Context, word);
                    return text is null || Time.ParseMs(text).IsOk || Bad(word, $"bad time \"{word.Shown}\" of \"expire\"; expected a time such as \"30m\", at most 24.8 days");
                case "srvkey":
                    return text is null or "name" or "addr" || Bad(word, $"unknown server key \"{word.Shown}\"; expected \"name\" or \"addr\"");
                case "brates-factor":
                    return text is null
                        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var factor) && factor is >= 1 and <= LargestFactor)
                        || Bad(word, $"bad factor \"{word.Shown}\"; expected 1 to 1024", HaproxyChecks.BadWriteTo);
                case "peers":
                    Peers = word;
                    return true;
                default:
                    WriteTo = word;
                    return true;
            }
        }

        private bool ReadType(string text, ConfigWord word)
        {
            KeySize = text switch { "ip" or "ipv4" or "integer" => 4, "ipv6" => 16, _ => DefaultLength };
            if (text is not ("ip" or "ipv6" or "integer" or "string" or "binary") && !(text == "ipv4" && Version >= 302))
            {
                return Bad(word, $"unknown type \"{word.Shown}\"{Hint.For(text, ["ip", "ipv4", "ipv6", "integer", "string", "binary"])}");
            }

            Type = text == "ipv4" ? "ip" : text;
            if (text is not ("string" or "binary") || reader.Peek is not { Value: "len" } len)
            {
                return true;
            }

            reader.Take();
            var count = reader.AtEnd ? null : reader.Take();
            if (count is { Value: null })
            {
                return true;
            }

            var digits = count?.Value ?? "";
            var end = digits.AsSpan().IndexOfAnyExceptInRange('0', '9');
            var isWhole = end < 0 || Version < LengthIsStrict;
            if (isWhole && int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0)
            {
                KeySize = length;
                return true;
            }

            return Bad(count ?? len, "\"len\" expects a number above 0");
        }

        /// <summary>A number with k or m, and g where it stays below 4 Gi; -1 when it is none.</summary>
        private static long ReadSize(string text)
        {
            var end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
            var digits = end < 0 ? text : text[..end];
            var shift = end < 0 ? 0 : text[end..] switch { "k" or "K" => 10, "m" or "M" => 20, "g" or "G" => 30, _ => -1 };
            return shift >= 0 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= uint.MaxValue >> shift
                ? number << shift
                : -1;
        }

        private bool Bad(ConfigWord word, string message, Parser.Diagnostics.DiagnosticDescriptor? check = null)
        {
            reader.Bad(check ?? HaproxyChecks.BadStickTable, word, message);
            return false;
        }
    }
}

using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary><c>source ADDRESS [usesrc …] [interface …]</c> (section 4.2).</summary>
internal sealed class SourceArgument : Argument<Nothing>
{
    private static readonly string[] Parts = ["usesrc", "interface"];

    public override string Usage => "<address>[:<port>] [ usesrc { <address2>[:<port2>] | client | clientip | hdr_ip(<name>) } ] [ interface <name> ]";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (!reader.TryTake("<address>", out var address))
        {
            return false;
        }

        if (address.Value is { } text && !text.Contains('$') && !IsAddress(text))
        {
            reader.Bad(HaproxyChecks.BadSource, address, $"bad source address \"{address.Shown}\"; expected an address with an optional port");
            return false;
        }

        while (!reader.AtEnd)
        {
            var word = reader.Take();
            if (word.Value is { } part && Array.IndexOf(Parts, part) < 0)
            {
                reader.Bad(HaproxyChecks.BadSource, word, $"unknown argument \"{word.Shown}\" of \"source\"{Hint.For(part, Parts)}");
                return false;
            }

            if (!reader.TryTake($"after \"{word.Shown}\"", out _))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Names can't be resolved here: what could be one is taken when it has a dot.</summary>
    private static bool IsAddress(string text) =>
        text is "*" || (Address.Parse(text) is { IsOk: true } address && (address.Kind != AddressFamilyKind.Name || address.Host.Contains('.')));
}

using CfgCompiler.Analyzer.Keywords.Server;
using CfgCompiler.Analyzer.Rules;
using ServerSource = CfgCompiler.Analyzer.Keywords.Server.SourceArgument;

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

        if (address.Value is { } text && ProblemOf(text) is { } problem)
        {
            reader.Bad(HaproxyChecks.BadSource, address, $"bad source address \"{address.Shown}\"{problem}");
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

            if (!reader.TryTake($"after \"{word.Shown}\"", out var argument))
            {
                return false;
            }

            if (word.Value == "usesrc" && argument.Value is { } client && !ServerSource.IsClient(client) && ProblemOf(client) is { } wrong)
            {
                reader.Bad(HaproxyChecks.BadSource, argument, $"bad address \"{argument.Shown}\" of \"usesrc\"{wrong}");
                return false;
            }
        }

        return true;
    }

    private static string? ProblemOf(string text) => text is "*" || text.Contains('$') ? null : OutgoingAddress.ProblemOf(text);
}

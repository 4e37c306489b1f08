using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary><c>source ADDRESS [usesrc …] [interface NAME]</c> of a server (section 5.2).</summary>
internal sealed class SourceArgument : Argument<Setting<string>>
{
    private readonly Argument<Setting<string>> _address = new AddressArgument("source", HaproxyChecks.BadServerSource, mayHaveRange: true);

    public override string Usage => "<address>[:<port>[-<port>]] [usesrc { <address> | client | clientip | hdr_ip(<header>) }] [interface <name>]";

    public override bool TryRead(ArgumentReader reader, out Setting<string> value)
    {
        var word = reader.Peek;
        if (!_address.TryRead(reader, out value))
        {
            return false;
        }

        if (word?.Value is { } text && OutgoingAddress.ProblemOf(text, mayHaveRange: true) is { } problem)
        {
            reader.Bad(HaproxyChecks.BadServerSource, word, $"bad address \"{word.Shown}\" of \"source\"{problem}");
            return false;
        }

        while (reader.Peek?.Value is "usesrc" or "interface")
        {
            var what = reader.Take();
            if (!reader.TryTake(what.Value == "usesrc" ? "<address>, client, clientip or hdr_ip(<header>)" : "<name>", out var argument))
            {
                return false;
            }

            if (what.Value == "usesrc" && argument.Value is { } from && !IsClient(from) && OutgoingAddress.ProblemOf(from) is { } wrong)
            {
                reader.Bad(HaproxyChecks.BadServerSource, argument, $"bad \"usesrc {argument.Shown}\"{wrong}");
                return false;
            }
        }

        return true;
    }

    /// <summary>The client's own address, in one of its forms.</summary>
    public static bool IsClient(string text) => text is "client" or "clientip" || text.StartsWith("hdr_ip(", StringComparison.Ordinal);
}

/// <summary>A word that has a meaning after another parameter only.</summary>
internal sealed class MisplacedArgument(string name, string owner) : Argument<Nothing>
{
    public override string Usage => "";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        reader.Bad(
            HaproxyChecks.BadServerSource, reader.Context.Line.Words[reader.Position - 1], $"\"{name}\" belongs after \"{owner}\" and its address");
        return false;
    }
}

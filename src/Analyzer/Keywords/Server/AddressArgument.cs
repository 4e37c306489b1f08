using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary>An address after a server parameter.</summary>
/// <param name="needsPort">A port has to stand there.</param>
/// <param name="mayHaveRange">A range of ports may stand there.</param>
internal sealed class AddressArgument(string name, DiagnosticDescriptor check, bool needsPort = false, bool mayHaveRange = false)
    : Argument<Setting<string>>
{
    private readonly Argument<Setting<string>> _text = Arg.Text("address");

    public override string Usage => needsPort ? "<address>:<port>" : "<address>";

    public override bool TryRead(ArgumentReader reader, out Setting<string> value)
    {
        var word = reader.Peek;
        if (!_text.TryRead(reader, out value))
        {
            return false;
        }

        if (word?.Value is not { } text || ProblemOf(text) is not { } problem)
        {
            return true;
        }

        reader.Bad(check, word, $"bad address \"{word.Shown}\" of \"{name}\"{problem}");
        return false;
    }

    private string? ProblemOf(string text)
    {
        var address = Address.Parse(text);
        if (!address.IsOk)
        {
            return AddressProblem.Of(address);
        }

        // A name would have to be looked up; an empty host stands for all addresses.
        if (needsPort && address is { HasPortSyntax: true, PortKind: PortKind.None })
        {
            return "; expected <address>:<port>";
        }

        return address.PortKind switch
        {
            PortKind.Offset => "; a port relative to another one has no meaning here",
            PortKind.Range when !mayHaveRange => "; expected one port",
            _ => null,
        };
    }
}

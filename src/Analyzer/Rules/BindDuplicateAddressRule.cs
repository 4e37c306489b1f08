using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>
/// CFG1033: one address bound twice. HAProxy does not see it: with SO_REUSEPORT the system then spreads connections over both
/// at random. Only equal addresses are reported, and <c>*</c>, nothing and 0.0.0.0 are equal.
/// </summary>
internal sealed class BindDuplicateAddressRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1033", "bind-duplicate-address", Severity.Error, "One address bound twice.");

    public void Check(AnalysisState state)
    {
        var bound = new Dictionary<(AddressFamilyKind Kind, AddressTransport Transport, string Host, int Port), Location>();
        foreach (var proxy in state.Configuration.Proxies)
        {
            foreach (var bind in proxy.Binds)
            {
                if (!bind.Address.IsKnown || KeyOf(bind) is not { } key || bound.TryAdd(key, bind.Address.Where))
                {
                    continue;
                }

                state.Report.Add(
                    Descriptor, bind.Address.Where, $"\"{bind.Address.Value}\" is bound already", bound[key], "first bound here");
            }
        }
    }

    private static (AddressFamilyKind Kind, AddressTransport Transport, string Host, int Port)? KeyOf(BindDraft bind)
    {
        // An interface or a namespace makes it another socket.
        var address = Address.Parse(bind.Address.Value);
        return bind.Params.IsElsewhere || !address.IsOk || !address.HasPortSyntax
            ? null
            : (address.Kind, address.Transport, address.IsAny ? "" : address.Host, address.PortLow);
    }
}

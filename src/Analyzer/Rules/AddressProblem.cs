using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Why an address is bad, as the end of a message.</summary>
internal static class AddressProblem
{
    public static string Of(AddressParse address) => address.Error switch
    {
        AddressError.Empty => "; expected an address",
        AddressError.WrongFamily => "; the address is of another family than its prefix",
        AddressError.BadPort => "; the port is not a number",
        AddressError.PortOutOfRange => "; the highest port is 65535",
        AddressError.PortRangeReversed => "; the port range ends before it begins",
        AddressError.BadFileDescriptor => "; expected the number of a file descriptor",
        _ => "",
    };
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Forms of addresses that came late, or that HAProxy takes as an experiment only (section 2.9).</summary>
internal static class AddressVersions
{
    /// <summary>Why the version does not take the address, as the end of a message; null when it does.</summary>
    public static string? ProblemOf(AnalysisState state, AddressParse address, bool isServer)
    {
        var (since, isExperimental) = address switch
        {
            { Kind: AddressFamilyKind.ReverseHttp } => (209, true),
            { Kind: AddressFamilyKind.AbstractZeroTerminated } => (301, false),
            { Transport: AddressTransport.Mptcp } => (301, false),
            { Transport: AddressTransport.Quic } => isServer ? (303, true) : (206, false),
            _ => (0, false),
        };
        if (state.Target < since)
        {
            return $"; this form came with HAProxy {HaproxyVersion.Format(since)}";
        }

        return isExperimental && !Experimental.IsAllowed(state) ? "; it is experimental and needs \"expose-experimental-directives\" in the global section" : null;
    }
}

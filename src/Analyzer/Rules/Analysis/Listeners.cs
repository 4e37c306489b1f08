using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>Who can reach a listener, and whether it speaks TLS. What nobody knows is neither clear nor public.</summary>
internal static class Listeners
{
    public static bool IsTls(BindDraft bind) => bind.Params.Has("ssl") || IsQuic(bind);

    /// <summary>It certainly speaks plain text over the network.</summary>
    public static bool IsClear(BindDraft bind) =>
        !bind.Params.IsOpen && !bind.Params.Has("ssl") && Parse(bind) is { HasPortSyntax: true, Transport: not AddressTransport.Quic };

    public static bool IsQuic(BindDraft bind) => Parse(bind) is { Transport: AddressTransport.Quic };

    /// <summary>Other machines can connect.</summary>
    public static bool IsPublic(BindDraft bind) => Parse(bind) is { HasPortSyntax: true } address && !IsLoopback(address);

    public static AddressParse? Parse(BindDraft bind) => bind.Address is { IsKnown: true, Value: { } text } ? Parse(text) : null;

    public static AddressParse? Parse(string? text) =>
        text is not null && Address.Parse(text) is { IsOk: true } address && !address.Host.Contains('$') ? address : null;

    public static bool IsLoopback(AddressParse address) =>
        address.Host is "localhost" or "::1" || (address.Kind == AddressFamilyKind.IPv4 && address.Host.StartsWith("127.", StringComparison.Ordinal));

    /// <summary>A server that is reached over the network.</summary>
    public static bool IsRemote(ServerDraft server) =>
        server.Address is { IsKnown: true } && Parse(server.Address.Value) is { HasPortSyntax: true } address && !IsLoopback(address);

    public static bool SpeaksTls(ServerDraft server) => !server.Params.IsOpen && server.Params.IsOn("ssl", "no-ssl");
}

using System.Runtime.CompilerServices;

namespace CfgCompiler.Runtime.Http1;

/// <summary>Tells the headers that matter to framing and connection handling by length and bytes.</summary>
internal static unsafe class KnownHeaders
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HeaderId Identify(byte* lowerCaseName, int length)
    {
        var name = new ReadOnlySpan<byte>(lowerCaseName, length);
        return length switch
        {
            2 when name.SequenceEqual("te"u8) => HeaderId.Te,
            4 when name.SequenceEqual("host"u8) => HeaderId.Host,
            7 when name.SequenceEqual("upgrade"u8) => HeaderId.Upgrade,
            10 when name.SequenceEqual("connection"u8) => HeaderId.Connection,
            14 when name.SequenceEqual("content-length"u8) => HeaderId.ContentLength,
            17 when name.SequenceEqual("transfer-encoding"u8) => HeaderId.TransferEncoding,
            _ => HeaderId.Other,
        };
    }
}

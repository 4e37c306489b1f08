using System.Buffers.Binary;
using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Http;

/// <summary><c>option forwardfor</c> (section 4.2).</summary>
public static unsafe class Forwardfor
{
    /// <summary>Adds the client's address under the header name, unless <paramref name="ifNone"/> and the request has that header.</summary>
    public static void Add(ref Stream stream, ReadOnlySpan<byte> header, bool ifNone)
    {
        var session = stream.Area->Session;
        var head = stream.Area->Head;
        if (session->Family is not (Sys.AF_INET or Sys.AF_INET6) || (ifNone && head->Find(header) >= 0))
        {
            return;
        }

        var text = stackalloc byte[IpText.LengthMax];
        var length = session->Family == Sys.AF_INET
            ? IpText.WriteV4(text, session->ClientAddress)
            : IpText.WriteV6(text, session->ClientAddress);
        head->Add(header, new ReadOnlySpan<byte>(text, length));
    }

    /// <summary>Whether the client is inside the IPv4 network of <c>except</c>; never for a client with another kind of address.</summary>
    /// <param name="network">Address in host byte order, already masked.</param>
    /// <param name="mask">Mask in host byte order.</param>
    public static bool IsFrom(ref Stream stream, uint network, uint mask)
    {
        var session = stream.Area->Session;
        return session->Family == Sys.AF_INET
            && (BinaryPrimitives.ReadUInt32BigEndian(new ReadOnlySpan<byte>(session->ClientAddress, 4)) & mask) == network;
    }

    /// <summary>The same for an IPv6 network.</summary>
    public static bool IsFrom(ref Stream stream, UInt128 network, UInt128 mask)
    {
        var session = stream.Area->Session;
        return session->Family == Sys.AF_INET6
            && (BinaryPrimitives.ReadUInt128BigEndian(new ReadOnlySpan<byte>(session->ClientAddress, 16)) & mask) == network;
    }
}

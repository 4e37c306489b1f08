using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Http;

/// <summary><c>option forwardfor</c> (section 4.2).</summary>
public static class Forwardfor
{
    /// <summary>Adds the client's address under the header name, unless <paramref name="ifNone"/> and the request has that header.</summary>
    public static void Add(ref Stream stream, ReadOnlySpan<byte> header, bool ifNone)
    {
    }

    /// <summary>Whether the client is inside the IPv4 network of <c>except</c>; never for a client with another kind of address.</summary>
    /// <param name="network">Address in host byte order, already masked.</param>
    /// <param name="mask">Mask in host byte order.</param>
    public static bool IsFrom(ref Stream stream, uint network, uint mask) => false;

    /// <summary>The same for an IPv6 network.</summary>
    public static bool IsFrom(ref Stream stream, UInt128 network, UInt128 mask) => false;
}

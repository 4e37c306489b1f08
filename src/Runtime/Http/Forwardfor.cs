using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Http;

/// <summary><c>option forwardfor</c> (section 4.2).</summary>
public static class Forwardfor
{
    /// <summary>Adds the client's address under the header name, unless <paramref name="ifNone"/> and the request has that header.</summary>
    public static void Add(ref Stream stream, ReadOnlySpan<byte> header, bool ifNone)
    {
    }

    /// <summary>The same, but not for clients inside the network <c>except</c>.</summary>
    /// <param name="network">Address in host byte order.</param>
    /// <param name="mask">Mask in host byte order.</param>
    public static void AddExcept(ref Stream stream, ReadOnlySpan<byte> header, bool ifNone, uint network, uint mask)
    {
    }
}

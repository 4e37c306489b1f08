using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Http;

/// <summary><c>capture request header</c> and <c>capture response header</c> (section 4.2).</summary>
public static class Capture
{
    /// <summary>Keeps the last value of a request header for the log. The slot counts the capture lines of the frontend from 0.</summary>
    public static void RequestHeader(ref Stream stream, int slot, ReadOnlySpan<byte> lowerCaseName)
    {
    }

    public static void ResponseHeader(ref Stream stream, int slot, ReadOnlySpan<byte> lowerCaseName)
    {
    }
}

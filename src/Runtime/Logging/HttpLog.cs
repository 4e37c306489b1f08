using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Logging;

/// <summary><c>option httplog</c> (section 8.2.3).</summary>
public static class HttpLog
{
    public static void Write(ref Stream stream, ref LogLine line)
    {
    }
}

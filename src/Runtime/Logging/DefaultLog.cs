using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Logging;

/// <summary>The format without any <c>option httplog</c> (section 8.2.1).</summary>
public static class DefaultLog
{
    public static void Write(ref Stream stream, ref LogLine line)
    {
    }
}

using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Streams;

namespace CfgCompiler.Runtime.Logging;

/// <summary>The format of a frontend without <c>option httplog</c> (section 8.2.1): who connected to what.</summary>
public static unsafe class DefaultLog
{
    /// <summary>Writes all that follows the syslog header.</summary>
    public static void Write(ref Stream stream, ref LogLine line)
    {
        var session = stream.Area->Session;
        line.Put("Connect from "u8);
        line.Address(session->Family, session->ClientAddress);
        line.Put((byte)':');
        line.Number(session->ClientPort);
        line.Put(" to "u8);
        PutLocal(ref stream, ref line);
        line.Put(" ("u8);
        line.Put(stream.FrontendRow->Name, stream.FrontendRow->NameLength);
        line.Put("/HTTP)"u8);
    }

    private static void PutLocal(ref Stream stream, ref LogLine line)
    {
        var local = stackalloc byte[128];
        var length = 128;
        var family = Libc.getsockname(stream.Area->ClientSocket, local, &length) == 0 ? *(ushort*)local : 0;
        line.Address(family, local + (family == Sys.AF_INET ? 4 : 8));
        line.Put((byte)':');
        line.Number(family is Sys.AF_INET or Sys.AF_INET6 ? (local[2] << 8) | local[3] : 0);
    }
}

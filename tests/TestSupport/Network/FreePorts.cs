using System.Net;
using System.Net.Sockets;

namespace CfgCompiler.TestSupport.Network;

/// <summary>TCP ports of the loopback address that nothing listens on.</summary>
public static class FreePorts
{
    /// <summary>A port that was free a moment ago. The kernel hands ports out in turn, so that two callers do not get the same one.</summary>
    public static int Next()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)(socket.LocalEndPoint ?? throw new InvalidOperationException("A bound socket has an address."))).Port;
    }
}

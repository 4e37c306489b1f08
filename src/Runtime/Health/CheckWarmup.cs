using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace CfgCompiler.Runtime.Health;

/// <summary>
/// For a process that is about to lose sight of its files by chroot: checks itself once over loopback, well and badly, so that
/// every assembly that checks need is loaded. A native program has them all inside.
/// </summary>
internal static class CheckWarmup
{
    private static readonly CheckTimeouts Timeouts = new(1000, 0);

    public static void Run()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return;
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var probe = new SocketProbe(listener.LocalEndpoint, "GET / HTTP/1.0\r\n\r\n"u8.ToArray(), Timeouts, TimeProvider.System);
        var check = probe.CheckAsync(default).AsTask();
        using (var server = listener.AcceptSocket())
        {
            server.Send("HTTP/1.0 500 x\r\n\r\n"u8);
            check.Wait();
        }

        listener.Stop();
        probe.CheckAsync(default).AsTask().Wait();
    }
}

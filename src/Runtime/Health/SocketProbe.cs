using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace CfgCompiler.Runtime.Health;

/// <summary>
/// Checks a server by connecting to it and, when there is a request, by asking it and judging the answer. The connection ends
/// with a reset, as HAProxy's does: a check leaves no TIME_WAIT behind.
/// </summary>
/// <param name="httpRequest">Null: a connection that is accepted is enough.</param>
internal sealed class SocketProbe(EndPoint address, byte[]? httpRequest, CheckTimeouts timeouts, TimeProvider clock) : IServerProbe
{
    // HAProxy's buffer: a head that does not fit is no answer.
    private const int HeadBytesMax = 16 * 1024;

    public async ValueTask<CheckResult> CheckAsync(CancellationToken stop)
    {
        var begin = clock.GetTimestamp();
        var result = await CheckOnceAsync(stop).ConfigureAwait(false);
        return result with { DurationMs = (int)clock.GetElapsedTime(begin).TotalMilliseconds };
    }

    private async ValueTask<CheckResult> CheckOnceAsync(CancellationToken stop)
    {
        using var timer = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeouts.ConnectMs), clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stop);
        var isConnected = false;
        try
        {
            using var socket = NewSocket();
            await socket.ConnectAsync(address, both.Token).ConfigureAwait(false);
            isConnected = true;
            if (httpRequest is null)
            {
                return new CheckResult(CheckStatus.Layer4Passed);
            }

            if (timeouts.ResponseMs > 0)
            {
                timer.CancelAfter(timeouts.ResponseMs);
            }

            await SendAsync(socket, httpRequest, both.Token).ConfigureAwait(false);
            return await ReceiveAsync(socket, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new CheckResult(isConnected ? CheckStatus.Layer7Timeout : CheckStatus.Layer4Timeout);
        }
        catch (SocketException failure)
        {
            return Failed(failure, isConnected);
        }
    }

    private Socket NewSocket()
    {
        var isUnix = address.AddressFamily == AddressFamily.Unix;
        var socket = new Socket(address.AddressFamily, SocketType.Stream, isUnix ? ProtocolType.Unspecified : ProtocolType.Tcp)
        {
            LingerState = new LingerOption(true, 0),
        };
        if (!isUnix)
        {
            socket.NoDelay = true;
        }

        return socket;
    }

    private static async ValueTask SendAsync(Socket socket, ReadOnlyMemory<byte> request, CancellationToken stop)
    {
        while (!request.IsEmpty)
        {
            request = request[await socket.SendAsync(request, stop).ConfigureAwait(false)..];
        }
    }

    private static async ValueTask<CheckResult> ReceiveAsync(Socket socket, CancellationToken stop)
    {
        var buffer = new byte[HeadBytesMax];
        var filled = 0;
        while (filled < buffer.Length)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(filled), stop).ConfigureAwait(false);
            if (received == 0)
            {
                break;
            }

            filled += received;
            var response = HttpCheckResponse.Parse(buffer.AsSpan(0, filled));
            if (response.Progress != HttpCheckProgress.NeedsMore)
            {
                return Judge(response);
            }
        }

        return new CheckResult(CheckStatus.SocketError);
    }

    private static CheckResult Judge(HttpCheckResponse response)
    {
        if (response.Progress == HttpCheckProgress.Invalid)
        {
            return new CheckResult(CheckStatus.SocketError);
        }

        if (response.IsPass)
        {
            return new CheckResult(CheckStatus.Layer7Passed, response.Code);
        }

        var info = response.Reason.Length > 0 ? response.Reason : "TCPCHK did not match content(status codes) at step 2";
        return new CheckResult(CheckStatus.Layer7WrongStatus, response.Code, info);
    }

    private CheckResult Failed(SocketException failure, bool isConnected)
    {
        var text = Marshal.GetPInvokeErrorMessage(failure.NativeErrorCode);
        var isUnix = address.AddressFamily == AddressFamily.Unix;
        var info = failure.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => $"ECONNREFUSED returned by OS ({text})",
            SocketError.ConnectionReset => $"ECONNRESET returned by OS ({text})",
            SocketError.HostUnreachable => $"EHOSTUNREACH returned by OS ({text})",
            _ => $"General socket error ({text})",
        };
        return new CheckResult(isConnected || isUnix ? CheckStatus.SocketError : CheckStatus.Layer4Refused, 0, info);
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using CfgCompiler.Runtime.Health;
using CfgCompiler.TestSupport;

namespace CfgCompiler.Runtime.Tests.Control.Health;

public sealed class SocketProbeTests : IDisposable
{
    private static readonly byte[] Request = "GET / HTTP/1.0\r\n\r\n"u8.ToArray();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SocketProbeTests() => _listener.Start();

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Check_ConnectionAccepted_Passes() =>
        Assert.Equal(CheckStatus.Layer4Passed, (await NewProbe(null).CheckAsync(default)).Status);

    [Fact]
    public async Task Check_NobodyListens_SaysWhy()
    {
        var probe = NewProbe(null);
        _listener.Stop();

        var result = await probe.CheckAsync(default);

        Assert.Equal(
            new CheckResult(CheckStatus.Layer4Refused, 0, "ECONNREFUSED returned by OS (Connection refused)"), result with { DurationMs = 0 });
    }

    [Theory]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n", CheckStatus.Layer7Passed, 200, "")]
    [InlineData("HTTP/1.0 503 Busy\r\n\r\n", CheckStatus.Layer7WrongStatus, 503, "Busy")]
    [InlineData("HTTP/1.0 503\r\n\r\n", CheckStatus.Layer7WrongStatus, 503, "TCPCHK did not match content(status codes) at step 2")]
    [InlineData("junk\r\n\r\n", CheckStatus.SocketError, 0, "")]
    [InlineData("HTTP/1.0 200 OK\r\n", CheckStatus.SocketError, 0, "")]
    [InlineData("", CheckStatus.SocketError, 0, "")]
    public async Task Check_Answer_IsJudged(string answer, object status, int code, string info)
    {
        var check = NewProbe(Request).CheckAsync(default).AsTask();
        using (var server = await _listener.AcceptSocketAsync())
        {
            var buffer = new byte[100];
            Assert.Equal(Request, buffer[..await server.ReceiveAsync(buffer)]);
            await server.SendAsync(Encoding.ASCII.GetBytes(answer));
        }

        Assert.Equal(new CheckResult((CheckStatus)status, code, info), await check with { DurationMs = 0 });
    }

    [Fact]
    public async Task Check_ServerResets_SaysSo()
    {
        var check = NewProbe(Request).CheckAsync(default).AsTask();
        using (var server = await _listener.AcceptSocketAsync())
        {
            await server.ReceiveAsync(new byte[100]);
            server.LingerState = new LingerOption(true, 0);
        }

        Assert.Equal(
            new CheckResult(CheckStatus.SocketError, 0, "ECONNRESET returned by OS (Connection reset by peer)"), await check with { DurationMs = 0 });
    }

    [Fact]
    public async Task Check_NoAnswer_TimesOutAfterTimeoutCheck()
    {
        var clock = new ManualClock();
        var probe = new SocketProbe(_listener.LocalEndpoint, Request, new CheckTimeouts(1000, 100), clock);
        var check = probe.CheckAsync(default).AsTask();
        using var server = await _listener.AcceptSocketAsync();
        await server.ReceiveAsync(new byte[100]);

        clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Equal(new CheckResult(CheckStatus.Layer7Timeout, DurationMs: 100), await check);
    }

    [Fact]
    public async Task Check_EndlessHead_IsASocketError()
    {
        var check = NewProbe(Request).CheckAsync(default).AsTask();
        using var server = await _listener.AcceptSocketAsync();
        await server.ReceiveAsync(new byte[100]);
        await server.SendAsync(Encoding.ASCII.GetBytes("HTTP/1.0 200 OK\r\nx: " + new string('x', 20_000)));

        Assert.Equal(CheckStatus.SocketError, (await check).Status);
    }

    [Fact]
    public async Task Check_Stopped_IsCancelled()
    {
        using var stop = new CancellationTokenSource();
        var check = NewProbe(Request).CheckAsync(stop.Token).AsTask();
        using var server = await _listener.AcceptSocketAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
    }

    private SocketProbe NewProbe(byte[]? request) => new(_listener.LocalEndpoint, request, new CheckTimeouts(30_000, 0), TimeProvider.System);
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CfgCompiler.TestSupport.Scrubbing;

namespace CfgCompiler.TestSupport.Network;

/// <summary>A client of raw bytes: sends anything, reads whole answers or whatever comes.</summary>
public sealed class RawClient : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly MemoryStream _pending = new();
    private readonly byte[] _buffer = new byte[64 * 1024];

    public RawClient(int port) => _socket.Connect(new IPEndPoint(IPAddress.Loopback, port));

    public StreamEnd End { get; private set; }

    /// <summary>Sends as much as the other side takes; a side that has closed is not an error.</summary>
    public void Send(string latin1) => Send(ByteText.Bytes(latin1));

    public void Send(byte[] bytes)
    {
        try
        {
            for (var sent = 0; sent < bytes.Length;)
            {
                sent += _socket.Send(bytes, sent, bytes.Length - sent, SocketFlags.None);
            }
        }
        catch (SocketException)
        {
            // What the proxy answered before it closed is read afterwards.
        }
    }

    /// <summary>Reads one final answer with its body, and the interim ones before it; less when the connection ends.</summary>
    public string ReadAnswer(bool isHead = false)
    {
        while (true)
        {
            var text = ByteText.Latin1(_pending.ToArray());
            var length = HttpMessage.AnswerLength(text, isHead, End != StreamEnd.Open);
            if (length is { } complete)
            {
                return Take(text, complete);
            }

            if (End != StreamEnd.Open || !Fill(Limit))
            {
                return Take(text, text.Length);
            }
        }
    }

    /// <summary>Reads until nothing has come for a while, or the connection ends.</summary>
    public string ReadQuiet(TimeSpan quiet)
    {
        while (End == StreamEnd.Open && Fill(quiet))
        {
        }

        var text = ByteText.Latin1(_pending.ToArray());
        return Take(text, text.Length);
    }

    /// <summary>Sends a FIN and goes on reading.</summary>
    public void CloseSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Closes with RST.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>One request over its own connection; the whole answer.</summary>
    public static string Exchange(int port, string request)
    {
        using var client = new RawClient(port);
        client.Send(request);
        return client.ReadAnswer();
    }

    /// <summary>The status of an answer; 0 when there is none.</summary>
    public static int Status(string answer) =>
        answer.Length >= 12 && int.TryParse(answer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    private bool Fill(TimeSpan limit)
    {
        try
        {
            if (!_socket.Poll(limit, SelectMode.SelectRead))
            {
                return false;
            }

            var count = _socket.Receive(_buffer);
            End = count == 0 ? StreamEnd.Closed : StreamEnd.Open;
            _pending.Write(_buffer, 0, count);
            return count > 0;
        }
        catch (SocketException)
        {
            End = StreamEnd.Reset;
            return false;
        }
        catch (ObjectDisposedException)
        {
            // The test itself closed the client.
            End = StreamEnd.Closed;
            return false;
        }
    }

    private string Take(string text, int length)
    {
        _pending.SetLength(0);
        _pending.Write(ByteText.Bytes(text[length..]));
        return text[..length];
    }
}

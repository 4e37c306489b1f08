using System.Globalization;
using System.Net.Sockets;
using CfgCompiler.TestSupport.Scrubbing;

namespace CfgCompiler.TestSupport.Network;

/// <summary>One connection from the proxy, as an origin's script handles it.</summary>
public sealed class OriginConnection
{
    // What is kept for the test to read; a connection under load has more, and nobody reads that.
    private const int RecordedMaxBytes = 4 << 20;

    private readonly Socket _socket;
    private readonly MemoryStream _received = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private string _pending = "";
    private volatile int _requestCount;

    internal OriginConnection(Socket socket, int index)
    {
        _socket = socket;
        Index = index;
    }

    /// <summary>0 for the server's first connection.</summary>
    public int Index { get; }

    /// <summary>How many request heads were read.</summary>
    public int RequestCount => _requestCount;

    /// <summary>The proxy has closed its side and the script has read up to there.</summary>
    public bool SawEnd { get; private set; }

    /// <summary>All bytes read so far.</summary>
    public byte[] Received
    {
        get
        {
            lock (_received)
            {
                return _received.ToArray();
            }
        }
    }

    /// <summary>Reads up to and including the text; what follows it stays for the next call.</summary>
    public string ReadUntil(string text)
    {
        int found;
        while ((found = _pending.IndexOf(text, StringComparison.Ordinal)) < 0)
        {
            Fill();
        }

        return Take(found + text.Length);
    }

    /// <summary>Reads one request head with its empty line.</summary>
    public string ReadHead()
    {
        var head = ReadUntil("\r\n\r\n");
        _requestCount++;
        return head;
    }

    /// <summary>Reads a request's head and its body, by content-length or chunked.</summary>
    public string ReadRequest()
    {
        var head = ReadHead();
        if (head.Contains("transfer-encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return head + ReadChunked();
        }

        return head + ReadExactly(ContentLength(head));
    }

    /// <summary>Reads so many bytes.</summary>
    public string ReadExactly(int count)
    {
        while (_pending.Length < count)
        {
            Fill();
        }

        return Take(count);
    }

    /// <summary>Reads and records until the proxy closes.</summary>
    public void Drain()
    {
        while (true)
        {
            Fill();
        }
    }

    public void Send(string latin1) => Send(ByteText.Bytes(latin1));

    public void Send(byte[] bytes)
    {
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += _socket.Send(bytes, sent, bytes.Length - sent, SocketFlags.None);
        }
    }

    /// <summary>Closes with FIN.</summary>
    public void Close() => _socket.Dispose();

    /// <summary>Closes with RST.</summary>
    public void Reset()
    {
        try
        {
            _socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }

        _socket.Dispose();
    }

    private string Take(int count)
    {
        var text = _pending[..count];
        _pending = _pending[count..];
        return text;
    }

    private string ReadChunked()
    {
        var body = "";
        while (true)
        {
            var line = ReadUntil("\r\n");
            body += line;
            var size = int.Parse(line.TrimEnd().Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                break;
            }

            body += ReadExactly(size + 2);
        }

        string trailer;
        do
        {
            trailer = ReadUntil("\r\n");
            body += trailer;
        }
        while (trailer != "\r\n");
        return body;
    }

    private static int ContentLength(string head)
    {
        foreach (var line in head.Split("\r\n"))
        {
            if (line.StartsWith("content-length:", StringComparison.OrdinalIgnoreCase))
            {
                return int.Parse(line["content-length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        return 0;
    }

    private void Fill()
    {
        var count = _socket.Receive(_buffer);
        if (count == 0)
        {
            SawEnd = true;
            throw new EndOfStreamException();
        }

        _pending += ByteText.Latin1(_buffer.AsSpan(0, count));
        lock (_received)
        {
            _received.Write(_buffer, 0, (int)Math.Min(count, RecordedMaxBytes - _received.Length));
        }
    }
}

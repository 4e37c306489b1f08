using System.Runtime.InteropServices;
using System.Text;
using CfgCompiler.Runtime.Http1;

namespace CfgCompiler.Runtime.Tests.DataPlane;

/// <summary>What is accepted, refused and written of request and response heads; the cases were tried on HAProxy 3.5 first.</summary>
public sealed unsafe class HeadParserTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nhost: a\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\nHost: a\n\n", "GET / HTTP/1.1\r\nhost: a\r\n\r\n")]
    [InlineData("\r\n\r\nGET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET  \t/x   HTTP/1.1\r\nA:\t b \t\r\n\r\n", "GET /x HTTP/1.1\r\na: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.2\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nX: a\r\n  folded\r\n\r\n", "GET / HTTP/1.1\r\nx: a    folded\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: close, Foo, keep-alive\r\n\r\n", "GET / HTTP/1.1\r\nconnection: Foo\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: a,b,c\r\n\r\n", "GET / HTTP/1.1\r\nconnection: a,b,c\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: upgrade\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: a, Upgrade\r\nUpgrade: other\r\n\r\n", "GET / HTTP/1.1\r\nconnection: a, Upgrade\r\nupgrade: other\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n", "GET / HTTP/1.1\r\nconnection: HTTP2-Settings\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nUpgrade: H2C\r\nConnection: upgrade\r\nX: y\r\n\r\n", "GET / HTTP/1.1\r\nx: y\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nTE: trailers, gzip\r\n\r\n", "GET / HTTP/1.1\r\nte: trailers\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nTE: gzip\r\nTE: gzip , trailers\r\nTE: trailers\r\nA: b\r\n\r\n", "GET / HTTP/1.1\r\nte: trailers\r\na: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nTE: gzip, trailers;q=0.5\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: h2, h2c\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: h2c, other/1\r\n\r\n", "GET / HTTP/1.1\r\nconnection: upgrade\r\nupgrade: other/1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        "GET / HTTP/1.1\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")]
    [InlineData("GET http://a HTTP/1.1\r\nHost: a\r\n\r\n", "GET http://a/ HTTP/1.1\r\nhost: a\r\n\r\n")]
    [InlineData("GET http://a/ HTTP/1.1\r\nHost: a:80\r\n\r\n", "GET http://a/ HTTP/1.1\r\nhost: a:80\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 005, 5\r\nContent-Length: 5\r\n\r\n", "POST / HTTP/1.1\r\ncontent-length: 5\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: CHUNKED\r\n\r\n", "POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nhost: a\r\n\r\n")]
    [InlineData("GET /a\"<>^`{|}\\b HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "GET /a\"<>^`{|}\\b HTTP/1.1\r\nhost: [::1]:80\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n!#$%&'*+-.^_`|~: x\r\n\r\n", "GET / HTTP/1.1\r\n!#$%&'*+-.^_`|~: x\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nX-A-Very-Long-Header-Name-That-Does-Not-Fit-A-Vector: x\r\n\r\n",
        "GET / HTTP/1.1\r\nx-a-very-long-header-name-that-does-not-fit-a-vector: x\r\n\r\n")]
    public void ParseRequest_Accepted_IsWrittenCanonical(string input, string expected) => Assert.Equal(expected, Rewrite(input));

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nA : b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nA\t: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n A: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nnocolon\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nA: b\rc\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nA(: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: 5,6\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: +5\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: 5 5\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length:\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nTransfer-Encoding: chunked, chunked\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nTransfer-Encoding:\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a,b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a[b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n")]
    [InlineData("GET http://a/ HTTP/1.1\r\nHost: b\r\n\r\n")]
    [InlineData("GET /a b HTTP/1.1\r\n\r\n")]
    [InlineData("GET /a#b HTTP/1.1\r\n\r\n")]
    [InlineData("GET a HTTP/1.1\r\n\r\n")]
    [InlineData("GET /\u00e9 HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/0.9\r\n\r\n")]
    [InlineData("GET /\r\n\r\n")]
    [InlineData("GET / http/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/11.1\r\n\r\n")]
    [InlineData("G@T / HTTP/1.1\r\n\r\n")]
    [InlineData(" GET / HTTP/1.1\r\n\r\n")]
    [InlineData("CONNECT /a HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: other, WebSocket\r\nSec-WebSocket-Key: short\r\n\r\n")]
    public void ParseRequest_Malformed_IsRefused(string input) => Assert.Equal(ParseResult.Malformed, Parse(input, out _));

    [Fact]
    public void ParseRequest_UnknownCodingBeforeChunked_HasItsOwnError() =>
        Assert.Equal(ParseResult.UnknownCoding, Parse("POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", out _));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void ParseRequest_HeaderCount_IsBounded(int count, bool accepted)
    {
        var text = "GET / HTTP/1.1\r\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"h{i}: v\r\n")) + "\r\n";
        Assert.Equal(accepted ? text.Length : ParseResult.TooManyHeaders, Parse(text, out _));
    }

    [Fact]
    public void ParseRequest_EveryPrefix_IsIncomplete()
    {
        const string Text = "POST /some/path?query=1 HTTP/1.1\r\nHost: www.example.com\r\nContent-Length: 12\r\nX: y\r\n z\r\n\r\n";
        for (var length = 0; length < Text.Length; length++)
        {
            Assert.Equal(ParseResult.Incomplete, Parse(Text[..length], out _));
        }

        Assert.Equal(Text.Length, Parse(Text, out _));
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\r')]
    public void ParseRequest_ForbiddenByteAnywhere_IsRefused(char forbidden)
    {
        const string Text = "GET /path HTTP/1.1\r\nHost: a\r\nB: c\r\nX-Longer-Header: some longer value\r\nD: e\r\nE: f\r\n\r\n";
        for (var at = 1; at < Text.Length - 2; at++)
        {
            if (Text[at] is not ('\r' or '\n') && Text[at - 1] is not '\n')
            {
                Assert.Equal(ParseResult.Malformed, Parse(Text.Insert(at, forbidden.ToString()), out _));
            }
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nA: b\r\n\r\n", 200)]
    [InlineData("HTTP/1.1 204\r\n\r\n", 204)]
    [InlineData("HTTP/1.0 299 Strange  Reason \r\n\r\n", 299)]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n", ParseResult.Malformed)]
    [InlineData("HTTP/1.1 20 OK\r\n\r\n", ParseResult.Malformed)]
    [InlineData("\r\nHTTP/1.1 200 OK\r\n\r\n", 200)]
    [InlineData("FTP/1.1 200 OK\r\n\r\n", ParseResult.Malformed)]
    public void ParseResponse_StatusLine_IsRead(string input, int expected)
    {
        using var scratch = new HeadScratch(input);
        var result = HeadParser.ParseResponse(scratch.Head, input.Length);
        Assert.Equal(expected, result > 0 ? scratch.Head->Status : result);
    }

    [Fact]
    public void ParseRequest_RandomBytes_NeverReadsOutside()
    {
        // The text is laid against an inaccessible page as far as the parser's documented slack allows.
        var random = new Random(1);
        const string Alphabet = "GET / HTTP/1.1\r\n\t:,;abcXYZ0123 \0\x01\u00ff";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new char[random.Next(0, 200)];
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[random.Next(Alphabet.Length)];
            }

            var input = new string(text);
            Assert.InRange(Parse("GET / HTTP/1.1\r\n" + input, out _), ParseResult.TooManyHeaders, input.Length + 16);
            Assert.InRange(Parse(input, out _), ParseResult.TooManyHeaders, input.Length);
        }
    }

    private static int Parse(string input, out string rewritten)
    {
        using var scratch = new HeadScratch(input);
        var result = HeadParser.ParseRequest(scratch.Head, input.Length);
        rewritten = "";
        if (result > 0)
        {
            var output = (byte*)NativeMemory.Alloc(64 * 1024);
            var length = HeadWriter.WriteRequest(scratch.Head, output, isHttp10: false, closeServer: false);
            rewritten = Encoding.Latin1.GetString(output, length);
            NativeMemory.Free(output);
        }

        return result;
    }

    private static string Rewrite(string input)
    {
        Assert.True(Parse(input, out var rewritten) > 0);
        return rewritten;
    }

    private sealed class HeadScratch : IDisposable
    {
        private readonly byte* _bytes;

        internal HeadScratch(string input)
        {
            _bytes = (byte*)NativeMemory.AllocZeroed((nuint)input.Length + 64);
            Encoding.Latin1.GetBytes(input).CopyTo(new Span<byte>(_bytes, input.Length));
            Head = (MessageHead*)NativeMemory.AllocZeroed((nuint)sizeof(MessageHead));
            Head->Capacity = 100;
            Head->Headers = (HeaderSlice*)NativeMemory.AllocZeroed(100, (nuint)sizeof(HeaderSlice));
            Head->Reset(_bytes, input.Length, input.Length);
        }

        internal MessageHead* Head { get; }

        public void Dispose()
        {
            NativeMemory.Free(Head->Headers);
            NativeMemory.Free(Head);
            NativeMemory.Free(_bytes);
        }
    }
}

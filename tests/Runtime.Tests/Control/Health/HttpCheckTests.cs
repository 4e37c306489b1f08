using System.Text;
using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Tests.Control.Health;

public sealed class HttpCheckTests
{
    [Theory]
    [InlineData("OPTIONS", "/", null, "OPTIONS / HTTP/1.0\r\n\r\n")]
    [InlineData("GET", "/test.html", "HTTP/1.0", "GET /test.html HTTP/1.0\r\n\r\n")]
    [InlineData("HEAD", "/x", "HTTP/1.1", "HEAD /x HTTP/1.1\r\nconnection: close\r\n\r\n")]
    [InlineData("GET", "/x", "HTTP/2.0", "GET /x HTTP/1.1\r\nconnection: close\r\n\r\n")]
    [InlineData("POST", "/x", null, "POST /x HTTP/1.0\r\ncontent-length: 0\r\n\r\n")]
    [InlineData("FOO", "/x", "HTTP/1.1", "FOO /x HTTP/1.1\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")]
    [InlineData("DELETE", "/x", "HTTP/1.1", "DELETE /x HTTP/1.1\r\nconnection: close\r\n\r\n")]
    [InlineData("PUT", "/x", "HTTP/1.1\r\nHost: foo.bar", "PUT /x HTTP/1.1\r\nhost: foo.bar\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")]
    [InlineData("GET", "/", "HTTP/1.1\r\nHost:www\r\nConnection: keep-alive", "GET / HTTP/1.1\r\nhost: www\r\nconnection: close\r\n\r\n")]
    [InlineData("POST", "/", "HTTP/1.0\r\nHost: a\r\n\r\nbody", "POST / HTTP/1.0\r\nhost: a\r\ncontent-length: 4\r\n\r\nbody")]
    public void Build_Check_GivesHAProxysBytes(string method, string uri, string? version, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(HttpCheckRequest.Build(new HttpCheckSettings(method, uri, version))));

    [Theory]
    [InlineData("HTTP/1.0 200 Foo\r\nContent-Length: 2\r\n\r\nok", 200, "Foo", true)]
    [InlineData("HTTP/1.1 301 Moved\r\n\r\n", 301, "Moved", true)]
    [InlineData("HTTP/1.1 399 x\r\n\r\n", 399, "x", true)]
    [InlineData("HTTP/1.1 200\r\n\r\n", 200, "", true)]
    [InlineData("HTTP/1.1 200 OK\n\n", 200, "OK", true)]
    [InlineData("HTTP/2.0 200 OK\r\n\r\n", 200, "OK", true)]
    [InlineData("HTTP/1.1 200 OK\r\na: b\r\n c\r\nContent-Length: 1\r\ncontent-length: 1\r\n\r\n", 200, "OK", true)]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", 100, "Continue", false)]
    [InlineData("HTTP/1.1 99 OK\r\n\r\n", 99, "OK", false)]
    [InlineData("HTTP/1.1 404 Not Found\r\n\r\n", 404, "Not Found", false)]
    [InlineData("HTTP/1.1 500 A \"b\" \u00e9\tc\r\n\r\n", 500, "A <22>b<22> <C3><A9><09>c", false)]
    [InlineData("HTTP/1.1 500 \r\n\r\n", 500, "", false)]
    public void Parse_WholeHead_GivesStatus(string text, int code, string reason, bool passes)
    {
        var response = HttpCheckResponse.Parse(Encoding.UTF8.GetBytes(text));

        Assert.Equal(new HttpCheckResponse(HttpCheckProgress.Complete, code, reason), response);
        Assert.Equal(passes, response.IsPass);
    }

    [Theory]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("\r\nHTTP/1.1 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 2x0 OK\r\n\r\n")]
    [InlineData("HTTP/1.1  200 OK\r\n\r\n")]
    [InlineData("HTTP/11 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nfoo bar: x\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nfoo\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n: x\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n folded\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n")]
    public void Parse_Malformed_IsInvalid(string text) =>
        Assert.Equal(HttpCheckProgress.Invalid, HttpCheckResponse.Parse(Encoding.UTF8.GetBytes(text)).Progress);

    [Fact]
    public void Parse_EveryPrefixOfAHead_NeedsMore()
    {
        var head = "HTTP/1.1 200 OK\r\nserver: x\r\ncontent-length: 0\r\n\r\n"u8.ToArray();

        Assert.All(Enumerable.Range(0, head.Length), length =>
            Assert.Equal(HttpCheckProgress.NeedsMore, HttpCheckResponse.Parse(head.AsSpan(0, length)).Progress));
        Assert.Equal(HttpCheckProgress.Complete, HttpCheckResponse.Parse(head).Progress);
    }

    [Fact]
    public void Parse_RandomBytes_NeverThrows()
    {
        var random = new Random(20260821);
        var alphabet = "HTTP/1.0 29\r\n:a\t\"\u00ff"u8.ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(40)];
            for (var b = 0; b < bytes.Length; b++)
            {
                bytes[b] = alphabet[random.Next(alphabet.Length)];
            }

            "HTTP/1."u8[..Math.Min(7, bytes.Length)].CopyTo(bytes);
            var response = HttpCheckResponse.Parse(bytes);
            Assert.InRange(response.Code, 0, 999);
        }
    }
}

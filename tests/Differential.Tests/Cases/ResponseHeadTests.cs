namespace CfgCompiler.Differential.Tests.Cases;

/// <summary>What a client sees of a server's answer.</summary>
public sealed class ResponseHeadTests : DifferentialTests
{
    private const string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n00004;ext=1\r\nabcd\r\n2\r\nef\r\n0;x\r\nX-Trail: t\r\n\r\n";

    internal static readonly DifferentialCase[] Table =
    [
        One("Response_NamesAndSpaces", Requests.Ok("Content-Length: 2\r\nSERVER:  X  \r\nX-Empty:\r\nX-a: 1\r\nX-A: 2\r\n", "ok")),
        One("Response_ConnectionClose", Requests.Ok("Content-Length: 2\r\nConnection: close\r\n", "ok")),
        One("Response_ConnectionKeepAlive", Requests.Ok("Content-Length: 2\r\nConnection: keep-alive\r\nKeep-Alive: timeout=3\r\n", "ok")),
        One("Response_Http10", "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"),
        One("Response_NoReason", "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok") with { IsRecorded = true },
        One("Response_OddReason", "HTTP/1.1 299 Strange  Reason\xe9 \r\nContent-Length: 2\r\n\r\nok"),
        One("Response_Status600", "HTTP/1.1 600 OK\r\nContent-Length: 2\r\n\r\nok"),
        One("Response_Folded", Requests.Ok("Content-Length: 2\r\nX: a\r\n b\r\n", "ok")),
        One("Response_NotAscii", Requests.Ok("Content-Length: 2\r\nX: \xe9\x01\r\n", "ok")),
        One("Response_LineFeedsOnly", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok"),
        One("Response_LeadingNewline", "\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
        One("Response_Chunked", Chunked),
        One("Response_SameLengthTwice", Requests.Ok("Content-Length: 2\r\nContent-Length: 2\r\n", "ok")),
        One("Response_LengthAndChunked", Requests.Ok("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "2\r\nok\r\n0\r\n\r\n")),
        Ended("Response_NoLength", "HTTP/1.1 200 OK\r\nX: y\r\n\r\nbody", Requests.Get),
        Ended("Response_NoLengthHttp10", "HTTP/1.0 200 OK\r\nX: y\r\n\r\nbody", Requests.Get),
        Ended("Response_NoLengthToHttp10Client", "HTTP/1.1 200 OK\r\nX: y\r\n\r\nbody", "GET / HTTP/1.0\r\n\r\n"),
        Ended("Response_NoLengthToHttp10KeepAlive", "HTTP/1.1 200 OK\r\nX: y\r\n\r\nbody", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"),
        new("Response_ChunkedToHttp10Client", static talk => talk.Send("GET / HTTP/1.0\r\n\r\n").Answer()) { Servers = [Origins.Answer(Chunked)] },
        new("Response_ClientClosesServerKeeps", static talk => talk.Send(Requests.GetWith("Connection: close\r\n")).Answer())
        {
            Servers = [Origins.Answer(Requests.Ok("Content-Length: 2\r\nConnection: keep-alive\r\n", "ok"))],
        },
        new("Response_Http10KeepAliveTwice", static talk => talk.Send(Requests.Get).Answer().Send(Requests.Get).Answer())
        {
            Servers = [Origins.Answer("HTTP/1.0 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok")],
            LogLines = 2,
        },
        new("Response_BytesAfterTheBody", static talk => talk.Send(Requests.Get).Answer().Wait(100).Send(Requests.GetPath("/2")).Answer())
        {
            Servers = [Origins.Answer(Origins.Ok + "EXTRA", Origins.Ok)],
            LogLines = 2,
        },
    ];

    public static TheoryData<string> Names => new(Table.Select(static test => test.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void ResponseHead_AnyForm_IsForwardedAsHaproxyDoes(string name) => Check(Table.Single(test => test.Name == name));

    private static DifferentialCase One(string name, string answer) =>
        new(name, static talk => talk.Send(Requests.Get).Answer()) { Servers = [Origins.Answer(answer)] };

    private static DifferentialCase Ended(string name, string answer, string request) =>
        new(name, talk => talk.Send(request).Answer()) { Servers = [Origins.ThenClose(answer)] };
}

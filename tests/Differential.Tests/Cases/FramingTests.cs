namespace CfgCompiler.Differential.Tests.Cases;

/// <summary>Bodies in both directions, interim answers, several requests on one connection.</summary>
public sealed class FramingTests : DifferentialTests
{
    private const string Early = "HTTP/1.1 413 Too Big\r\nContent-Length: 2\r\n\r\nno";

    internal static readonly DifferentialCase[] Table =
    [
        new("Post_Length", static talk => talk.Send(Requests.Post("Content-Length: 5\r\n", "hello")).Answer()),
        new("Post_LengthZero", static talk => talk.Send(Requests.Post("Content-Length: 0\r\n", "")).Answer()),
        new("Post_NoLength", static talk => talk.Send(Requests.Post("", "")).Answer()),
        new("Post_LeadingZeros", static talk => talk.Send(Requests.Post("Content-Length: 005\r\n", "hello")).Answer()) { IsRecorded = true },
        new("Post_Chunked", static talk => talk.Send(Requests.Post(
            "Transfer-Encoding: chunked\r\nTrailer: X-T\r\n", "5;a=b\r\nhello\r\n0A\r\n0123456789\r\n0;z\r\nX-T: v\r\n\r\n")).Answer()),
        new("Post_ChunkedInPieces", static talk => talk.Send(Requests.Post("Transfer-Encoding: chunked\r\n", "5\r\nhe"))
            .Wait(50).Send("llo\r").Wait(50).Send("\n3\r\nabc\r\n").Wait(50).Send("0\r\n").Wait(50).Send("\r\n").Answer()),
        new("Post_ChunkedCapitals", static talk => talk.Send(Requests.Post("Transfer-Encoding: CHUNKED\r\n", "5\r\nhello\r\n0\r\n\r\n")).Answer()) { IsRecorded = true },
        new("Post_300000Bytes", static talk => talk.Send(Requests.Post("Content-Length: 300000\r\n", new string('x', 300_000))).Answer()),
        new("Get_WithBody", static talk => talk.Send(Requests.GetWith("Content-Length: 3\r\n") + "abc").Answer()),
        new("Head_Length", static talk => talk.Send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").Answer(isHead: true).Send(Requests.Get).Answer())
        {
            Servers = [Origins.Answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", Origins.Ok)],
            LogLines = 2,
        },
        Head("Head_Chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
        Head("Head_NoLength", "HTTP/1.1 200 OK\r\nA: b\r\n\r\n"),
        Get("Status_204", "HTTP/1.1 204 No Content\r\n\r\n"),
        Get("Status_304WithLength", "HTTP/1.1 304 Not Modified\r\nContent-Length: 30\r\nETag: \"x\"\r\n\r\n"),
        Get("Interim_103", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + Origins.Ok),
        Get("Interim_100Unasked", "HTTP/1.1 100 Continue\r\n\r\n" + Origins.Ok),
        new("Expect_ServerContinues", static talk => talk.Send(Requests.Post("Content-Length: 5\r\nExpect: 100-continue\r\n", "")).Rest(600).Send("hello").Answer())
        {
            Servers = [static server =>
            {
                server.ReadHead();
                server.Send("HTTP/1.1 100 Continue\r\n\r\n");
                server.ReadUntil("hello");
                server.Send(Origins.Ok);
                server.Drain();
            }],
        },
        new("Pipelined_Three", static talk => talk.Send(Requests.GetPath("/1") + Requests.GetPath("/2") + Requests.GetPath("/3")).Answer().Answer().Answer()) { LogLines = 3 },
        new("Pipelined_AfterClose", static talk => talk.Send(Requests.GetWith("Connection: close\r\n") + Requests.GetPath("/2")).Answer()),
        new("Pipelined_PostThenGet", static talk => talk.Send(Requests.Post("Content-Length: 5\r\n", "hello") + Requests.GetPath("/2")).Answer().Answer()) { LogLines = 2 },
        new("Pipelined_GetThenGarbage", static talk => talk.Send(Requests.Get + "garbage\r\n\r\n").Answer().Answer()) { LogLines = 2 },
        new("KeepAlive_TwoRequests", static talk => talk.Send(Requests.Get).Answer().Wait(200).Send(Requests.GetPath("/2")).Answer()) { LogLines = 2 },
        new("KeepAlive_Http10", static talk => talk.Send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").Answer()
            .Send("GET /2 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").Answer()) { LogLines = 2 },
        new("Early_ServerAnswersThenReads", static talk => talk.Send(Requests.Post("Content-Length: 10\r\n", "hello")).Answer().Wait(50).Send("world"))
        {
            Servers = [static server =>
            {
                server.ReadHead();
                server.Send(Early);
                server.ReadUntil("world");
                server.Drain();
            }],
        },
        new("Response_400000Bytes", static talk => talk.Send(Requests.Get).Answer())
        {
            Servers = [Origins.Answer(Requests.Ok("Content-Length: 400000\r\n", new string('y', 400_000)))],
        },
        new("Response_ChunkedInPieces", static talk => talk.Send(Requests.Get).Answer())
        {
            Servers = [static server =>
            {
                server.ReadHead();
                foreach (var piece in new[] { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chu", "nked\r\n\r\n5\r\nhel", "lo\r\n1\r\nA\r\n1\r", "\nB\r\n0\r\n\r\n" })
                {
                    server.Send(piece);
                    Thread.Sleep(50);
                }

                server.Drain();
            }],
        },
    ];

    public static TheoryData<string> Names => new(Table.Select(static test => test.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Framing_AnyBody_IsForwardedAsHaproxyDoes(string name) => Check(Table.Single(test => test.Name == name));

    private static DifferentialCase Get(string name, string answer) =>
        new(name, static talk => talk.Send(Requests.Get).Answer()) { Servers = [Origins.Answer(answer)] };

    private static DifferentialCase Head(string name, string answer) =>
        new(name, static talk => talk.Send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").Answer(isHead: true)) { Servers = [Origins.Answer(answer)] };
}

namespace CfgCompiler.Differential.Tests.Cases;

/// <summary>Requests and answers that are wrong, and the ones that smuggle.</summary>
public sealed class BadInputTests : DifferentialTests
{
    internal static readonly DifferentialCase[] Table =
    [
        One("Bad_Garbage", "garbage\r\n\r\n"),
        One("Bad_LengthAndChunked", Requests.Post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
        One("Bad_ChunkedAndLength", Requests.Post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n")),
        One("Bad_CodingGzip", Requests.Post("Transfer-Encoding: gzip\r\n", "")),
        One("Bad_CodingChunkedTwice", Requests.Post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n")),
        One("Bad_CodingChunkedInTwoHeaders", Requests.Post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
        One("Bad_CodingGzipThenChunked", Requests.Post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")),
        One("Bad_CodingIdentity", Requests.Post("Transfer-Encoding: identity\r\n", "")),
        One("Bad_CodingInHttp10", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"),
        One("Bad_LengthTwiceSame", Requests.Post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello")),
        One("Bad_LengthTwiceOther", Requests.Post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello")),
        One("Bad_LengthListSame", Requests.Post("Content-Length: 5, 5\r\n", "hello")),
        One("Bad_LengthListOther", Requests.Post("Content-Length: 5,6\r\n", "hello")),
        One("Bad_LengthPlus", Requests.Post("Content-Length: +5\r\n", "hello")),
        One("Bad_LengthMinus", Requests.Post("Content-Length: -5\r\n", "hello")),
        One("Bad_LengthLetters", Requests.Post("Content-Length: 5x\r\n", "hello")),
        One("Bad_LengthEmpty", Requests.Post("Content-Length:\r\n", "hello")),
        One("Bad_LengthTooBig", Requests.Post("Content-Length: 99999999999999999999\r\n", "hello")),
        One("Bad_ChunkOverflow", Requests.Post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nhello")),
        One("Bad_ChunkLetters", Requests.Post("Transfer-Encoding: chunked\r\n", "zz\r\nhello")),
        One("Bad_ChunkLeadingSpace", Requests.Post("Transfer-Encoding: chunked\r\n", " 5\r\nhello\r\n0\r\n\r\n")),
        One("Bad_ChunkTrailingSpace", Requests.Post("Transfer-Encoding: chunked\r\n", "5 \r\nhello\r\n0\r\n\r\n")),
        One("Bad_ChunkLineFeed", Requests.Post("Transfer-Encoding: chunked\r\n", "5\nhello\r\n0\r\n\r\n")) with { IsRecorded = true },
        One("Bad_ChunkWithoutEnd", Requests.Post("Transfer-Encoding: chunked\r\n", "5\r\nhelloXX0\r\n\r\n")),
        One("Bad_TrailersTooMany", Requests.Post("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n" + RequestHeadTests.Headers(101) + "\r\n")),
        One("Bad_TrailersAsManyAsFit", Requests.Post("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n" + RequestHeadTests.Headers(100) + "\r\n")),
        One("Bad_Trailer", Requests.Post("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\nbad trailer\r\n\r\n")),
        One("Bad_LineFeedInHead", "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n"),
        One("Bad_LineFeedsOnly", "GET / HTTP/1.1\nHost: a\n\n"),
        One("Bad_CarriageReturnInValue", Requests.GetWith("X: a\rb\r\n")),
        One("Bad_SpaceBeforeColon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n"),
        One("Bad_TabBeforeColon", Requests.GetWith("X\t: a\r\n")),
        One("Bad_FoldFirst", "GET / HTTP/1.1\r\n X: y\r\nHost: a\r\n\r\n"),
        One("Bad_FoldedLength", Requests.Post("Content-Length:\r\n 5\r\n", "hello")),
        One("Bad_NulInValue", Requests.GetWith("X: a\0b\r\n")) with { IsRecorded = true },
        One("Bad_NulInUri", Requests.GetPath("/\0")),
        One("Bad_ByteInName", Requests.GetWith("X\xe9: 1\r\n")),
        One("Bad_ParenthesisInName", Requests.GetWith("X(: 1\r\n")),
        One("Bad_EmptyName", Requests.GetWith(": x\r\n")),
        One("Bad_NoColon", Requests.GetWith("foo\r\n")),
        One("Bad_ByteInUri", Requests.GetPath("/\xe9")),
        One("Bad_UriCharacters", Requests.GetPath("/\"<>\\^`{|}")),
        One("Bad_UriFragment", Requests.GetPath("/a#b")),
        One("Bad_UriSpace", Requests.GetPath("/a b")),
        One("Bad_UriWithoutSlash", Requests.GetPath("foo")),
        One("Bad_Method", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n"),
        One("Bad_Http09", "GET /\r\n\r\n"),
        One("Bad_VersionTwoDigits", "GET / HTTP/11.1\r\nHost: a\r\n\r\n"),
        One("Bad_VersionLowerCase", "GET / http/1.1\r\nHost: a\r\n\r\n"),
        One("Bad_LeadingSpace", " GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
        One("Bad_HostsDiffer", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
        One("Bad_HostSpace", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n") with { IsRecorded = true },
        One("Bad_TlsHello", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"),
        One("Bad_TooManyHeaders", Requests.GetWith(RequestHeadTests.Headers(100))),
        One("Bad_HeadTooBig", Requests.GetWith($"X: {new string('z', 20_000)}\r\n")) with { IsRecorded = true },
        One("Bad_LineTooLong", Requests.GetPath("/" + new string('u', 20_000))) with { IsRecorded = true },
        Response("BadResponse_Garbage", "garbage\r\n\r\n"),
        Response("BadResponse_LengthsDiffer", Requests.Ok("Content-Length: 2\r\nContent-Length: 3\r\n", "ok")),
        Response("BadResponse_LengthPlus", Requests.Ok("Content-Length: +2\r\n", "ok")),
        Response("BadResponse_CodingGzip", Requests.Ok("Transfer-Encoding: gzip\r\n", "ok")),
        Response("BadResponse_ChunkOverflow", Requests.Ok("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nok")),
        Response("BadResponse_SpaceBeforeColon", Requests.Ok("Content-Length : 2\r\n", "ok")),
        Response("BadResponse_NoColon", Requests.Ok("Content-Length: 2\r\nfoo\r\n", "ok")),
        Response("BadResponse_Nul", Requests.Ok("Content-Length: 2\r\nX: a\0b\r\n", "ok")) with { IsRecorded = true },
        Response("BadResponse_TooManyHeaders", Requests.Ok("Content-Length: 2\r\n" + RequestHeadTests.Headers(101), "ok")),
        Response("BadResponse_TrailersTooMany", Requests.Ok("Transfer-Encoding: chunked\r\n", "2\r\nok\r\n0\r\n" + RequestHeadTests.Headers(101) + "\r\n")),
        Response("BadResponse_HeadTooBig", Requests.Ok($"Content-Length: 2\r\nX: {new string('z', 20_000)}\r\n", "ok")),
    ];

    public static TheoryData<string> Names => new(Table.Select(static test => test.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void BadInput_AnyKind_IsAnsweredAsHaproxyDoes(string name) => Check(Table.Single(test => test.Name == name));

    private static DifferentialCase One(string name, string request) => new(name, talk => talk.Send(request).Answer());

    private static DifferentialCase Response(string name, string answer) =>
        new(name, static talk => talk.Send(Requests.Get).Answer()) { Servers = [Origins.Answer(answer)] };
}

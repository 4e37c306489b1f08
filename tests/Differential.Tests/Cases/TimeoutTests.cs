namespace CfgCompiler.Differential.Tests.Cases;

/// <summary>Silence on either side, and ends in the wrong moment.</summary>
public sealed class TimeoutTests : DifferentialTests
{
    private const string PartOfBody = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc";

    private static readonly string HttpRequest = Cfgs.Text(defaults: "timeout http-request 1s");
    private static readonly string Dontlognull = Cfgs.Text(defaults: "timeout http-request 1s\noption dontlognull");

    internal static readonly DifferentialCase[] Table =
    [
        new("Client_SendsNothing", static talk => talk.As("client").Answer()),
        new("Client_SendsNothingDontlognull", static talk => talk.As("client").Answer()) { Cfg = Dontlognull, LogLines = 0 },
        new("Client_SendsPartOfHead", static talk => talk.Send("GET / HT").Answer()) { Cfg = HttpRequest },
        new("Client_SendsPartOfSecondHead", static talk => talk.Send(Requests.Get).Answer().Send("GET /2 HT").Answer()) { Cfg = HttpRequest, LogLines = 2 },
        new("Client_HttpKeepAliveEnds", static talk => talk.Send(Requests.Get).Answer().Rest(2000)) { Cfg = Cfgs.Text(defaults: "timeout http-keep-alive 1s") },
        new("Client_KeepAliveWithHttpRequest", static talk => talk.Send(Requests.Get).Answer().Rest(2000)) { Cfg = HttpRequest },
        new("Client_SlowHead", static talk => talk.Send(Requests.Get).Answer().Send("GET /2 HTTP/1.1\r\n").Wait(1000).Send("Host: a\r\n\r\n").Answer()) { LogLines = 2 },
        new("Client_ClosesEmpty", static talk => talk.As("client").Close()),
        new("Client_ClosesEmptyDontlognull", static talk => talk.As("client").Close()) { Cfg = Dontlognull, LogLines = 0 },
        new("Client_EndsEmpty", static talk => talk.As("client").CloseSending().Answer()),
        new("Client_EndsInHead", static talk => talk.Send("GET / HT").Wait(100).CloseSending().Answer()),
        new("Client_EndsWhileServerThinks", static talk => talk.Send(Requests.Get).UntilServersRead(1).CloseSending().Answer())
        {
            Servers = [Origins.Slow(1000)],
            IsRecorded = true,
        },
        new("Client_ResetsWhileServerThinks", static talk => talk.Send(Requests.Get).UntilServersRead(1).Reset())
        {
            Servers = [Origins.Slow(1000)],
            IsRecorded = true,
        },
        new("Client_StopsInBody", static talk => talk.Send(Requests.Post("Content-Length: 10\r\n", "hello")).Answer())
        {
            Servers = [static server => server.Drain()],
            IsRecorded = true,
        },
        new("Client_EndsInBody", static talk => talk.Send(Requests.Post("Content-Length: 10\r\n", "hello")).Wait(200).CloseSending().Rest())
        {
            Servers = [static server => server.Drain()],
            IsRecorded = true,
        },
        Server("Server_NeverAnswers", Origins.ThenNothing("")),
        Server("Server_StopsInHead", Origins.ThenNothing("HTTP/1.1 200 OK\r\nA: b\r\n")),
        Server("Server_StopsInBody", Origins.ThenNothing(PartOfBody)),
        Server("Server_StopsInChunk", Origins.ThenNothing("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")),
        Server("Server_Closes", Origins.ThenClose("")),
        Server("Server_Resets", Origins.ThenReset("")),
        Server("Server_ClosesInHead", Origins.ThenClose("HTTP/1.1 200 OK\r\nA: b\r\n")) with { IsRecorded = true },
        Server("Server_ClosesInBody", Origins.ThenClose(PartOfBody)),
        Server("Server_ResetsInBody", Origins.ThenReset(PartOfBody)),
        Server("Server_ClosesInChunk", Origins.ThenClose("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")),
        new("Reused_ServerClosesWithoutAnswer", static talk => talk.Send(Requests.Get).Answer().Wait(100).Send(Requests.GetPath("/2")).Answer())
        {
            Servers = [static server => { server.ReadRequest(); server.Send(Origins.Ok); server.ReadRequest(); }],
        },
        new("Reused_ServerResetsWithoutAnswer", static talk => talk.Send(Requests.Get).Answer().Wait(100).Send(Requests.GetPath("/2")).Answer())
        {
            Servers = [static server => { server.ReadRequest(); server.Send(Origins.Ok); server.ReadRequest(); server.Reset(); }],
        },
        new("Idle_ServerCloses", static talk => talk.Send(Requests.Get).Answer().Wait(300).Send(Requests.GetPath("/2")).Answer())
        {
            Servers = [static server => { server.ReadRequest(); server.Send(Origins.Ok); Thread.Sleep(50); }],
            LogLines = 2,
        },
    ];

    public static TheoryData<string> Names => new(Table.Select(static test => test.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Timeout_AnySide_EndsAsHaproxyEnds(string name) => Check(Table.Single(test => test.Name == name));

    private static DifferentialCase Server(string name, Action<OriginConnection> script) =>
        new(name, static talk => talk.Send(Requests.Get).Answer()) { Servers = [script] };
}

namespace CfgCompiler.Differential.Tests.Cases;

/// <summary>What a server sees of a request's head, and what the client gets back.</summary>
public sealed class RequestHeadTests : DifferentialTests
{
    private static readonly string Forwardfor = Cfgs.Text(defaults: "option forwardfor");

    internal static readonly DifferentialCase[] Table =
    [
        One("Get_Plain", Requests.Get),
        One("Get_NamesAndSpaces", Requests.GetWith("ACCEPT: */*\r\nX-A:   b  c \t \r\nX-B:d\r\nX-Empty:\r\n")),
        One("Get_SameNameTwice", Requests.GetWith("X-A: 1\r\nY: 0\r\nx-a: 2\r\n")),
        One("Get_Folded", Requests.GetWith("X-A: a\r\n  folded\r\n")),
        One("Get_HostLast", "GET / HTTP/1.1\r\nA: 1\r\nHost: a\r\n\r\n"),
        One("Get_NoHost", "GET / HTTP/1.1\r\n\r\n"),
        One("Get_EmptyHost", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
        One("Get_SameHostTwice", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
        One("Get_ConnectionClose", Requests.GetWith("Connection: close\r\nZ: z\r\n")),
        One("Get_ConnectionKeepAlive", Requests.GetWith("Connection: keep-alive\r\nZ: z\r\n")),
        One("Get_ConnectionOtherAndClose", Requests.GetWith("Connection: foo, close\r\nZ: z\r\n")),
        One("Get_ConnectionNamesHeader", Requests.GetWith("Connection: keep-alive, X-Hop\r\nX-Hop: 1\r\n")),
        One("Get_KeepAliveHeader", Requests.GetWith("Keep-Alive: timeout=5\r\n")),
        One("Get_ProxyConnection", Requests.GetWith("Proxy-Connection: keep-alive\r\n")),
        One("Get_Te", Requests.GetWith("TE: trailers\r\nConnection: TE\r\n")),
        One("Get_TrailerHeader", Requests.GetWith("Trailer: X-T\r\n")),
        One("Get_UpgradeWithoutConnection", Requests.GetWith("Upgrade: websocket\r\n")) with { IsRecorded = true },
        One("Get_UpgradeToHttp2", Requests.GetWith("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n")) with { IsRecorded = true },
        One("Get_UpgradeToHttp2OrOther", Requests.GetWith("Connection: upgrade\r\nUpgrade: other, h2c\r\n")) with { IsRecorded = true },
        One("Get_ConnectionUpgradeAlone", Requests.GetWith("Connection: upgrade\r\n")) with { IsRecorded = true },
        One("Get_WebSocketWithoutKey", Requests.GetWith("Connection: upgrade\r\nUpgrade: websocket\r\n")),
        One("Get_UpgradeRefused", Requests.GetWith("Connection: Upgrade\r\nUpgrade: foo\r\n")),
        One("Get_AbsoluteForm", "GET http://a.example/p?q HTTP/1.1\r\nHost: a.example\r\n\r\n"),
        One("Get_AbsoluteFormWithoutHost", "GET http://a.example/p?q HTTP/1.1\r\n\r\n"),
        One("Get_AbsoluteFormWithoutPath", "GET http://a.example HTTP/1.1\r\nHost: a.example\r\n\r\n") with { IsRecorded = true },
        One("Get_AbsoluteFormOtherHost", "GET http://a.example/p HTTP/1.1\r\nHost: b.example\r\n\r\n"),
        One("Options_Asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"),
        One("Method_LowerCase", "get / HTTP/1.1\r\nHost: a\r\n\r\n"),
        One("Method_Unknown", "FOO-BAR / HTTP/1.1\r\nHost: a\r\n\r\n"),
        One("Method_Trace", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"),
        One("Line_ManySpaces", "GET  /   HTTP/1.1\r\nHost: a\r\n\r\n"),
        One("Line_LeadingNewlines", "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
        One("Line_Version12", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"),
        One("Http10_Plain", "GET / HTTP/1.0\r\n\r\n"),
        One("Http10_KeepAlive", "GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"),
        One("Value_NotAscii", Requests.GetWith("X: \xe9\xff\x01\x7f\r\n")),
        One("Name_AllTokenCharacters", Requests.GetWith("!#$%&'*+-.^_`|~: x\r\n")),
        One("Forwardfor_Plain", Requests.GetWith("User-Agent: T\r\n")) with { Cfg = Forwardfor },
        One("Forwardfor_OneThereAlready", Requests.GetWith("X-Forwarded-For: 1.2.3.4\r\nZ: z\r\n")) with { Cfg = Forwardfor },
        One("Forwardfor_Http10", "GET / HTTP/1.0\r\nHost: a\r\n\r\n") with { Cfg = Forwardfor },
        One("Forwardfor_IfNoneAndPresent", Requests.GetWith("X-Forwarded-For: 9.9.9.9\r\n")) with { Cfg = Cfgs.Text(defaults: "option forwardfor if-none") },
        One("Forwardfor_OtherHeader", Requests.Get) with { Cfg = Cfgs.Text(defaults: "option forwardfor header X-Client") },
        One("Forwardfor_Except", Requests.Get) with { Cfg = Cfgs.Text(defaults: "option forwardfor except 127.0.0.0/8") },
        One("Head_HundredHeaders", Requests.GetWith(Headers(99))),
        One("Head_15000Bytes", Requests.GetWith($"X: {new string('z', 15_000)}\r\n")),
    ];

    public static TheoryData<string> Names => new(Table.Select(static test => test.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void RequestHead_AnyForm_IsForwardedAsHaproxyDoes(string name) => Check(Table.Single(test => test.Name == name));

    internal static string Headers(int count) => string.Concat(Enumerable.Range(0, count).Select(static number => $"H{number}: v\r\n"));

    private static DifferentialCase One(string name, string request) => new(name, talk => talk.Send(request).Answer());
}

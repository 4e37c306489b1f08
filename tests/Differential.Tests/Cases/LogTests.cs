namespace CfgCompiler.Differential.Tests.Cases;

/// <summary>Log lines whose content depends on the request.</summary>
public sealed class LogTests : DifferentialTests
{
    private static readonly string Captures = Cfgs.Text(
        frontend: "capture request header Host len 8\ncapture request header X len 10\ncapture response header Content-Length len 5");

    internal static readonly DifferentialCase[] Table =
    [
        One("Log_QuotesAndBackslash", "/a\"b\\c"),
        new("Log_Captures", static talk => talk.Send(Requests.GetWith("X: a|b{}\"#\x01\xe9\r\n")).Answer()) { Cfg = Captures },
        new("Log_CapturesAbsent", static talk => talk.Send("GET / HTTP/1.0\r\n\r\n").Answer()) { Cfg = Captures },
        new("Log_CapturesBadRequest", static talk => talk.Send("BAD\r\n\r\n").Answer()) { Cfg = Captures },
        new("Log_TwoTargets", static talk => talk.Send(Requests.Get).Answer())
        {
            Cfg = Cfgs.Text().Replace("nbthread 1", "log \"127.0.0.1:${LOG_PORT}\" local1 notice\n    log \"127.0.0.1:${LOG_PORT}\" local7\n    nbthread 1", StringComparison.Ordinal),
            LogLines = 2,
        },
        new("Log_Tag", static talk => talk.Send(Requests.Get).Answer())
        {
            Cfg = Cfgs.Text().Replace("nbthread 1", "log-tag edge\n    nbthread 1", StringComparison.Ordinal),
        },
        new("Log_NoHttplog", static talk => talk.Send(Requests.Get).Answer()) { Cfg = Cfgs.Text().Replace("    option httplog\n", "", StringComparison.Ordinal) },
        new("Log_Listen", static talk => talk.Send(Requests.Get).Answer())
        {
            Cfg = Cfgs.Text().Replace("frontend fe", "listen web", StringComparison.Ordinal)
                .Replace("    default_backend be\nbackend be\n", "", StringComparison.Ordinal),
        },
    ];

    public static TheoryData<string> Names => new(Table.Select(static test => test.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Log_AnyRequest_IsWrittenAsHaproxyDoes(string name) => Check(Table.Single(test => test.Name == name));

    private static DifferentialCase One(string name, string path) => new(name, talk => talk.Send(Requests.GetPath(path)).Answer());
}

namespace CfgCompiler.Analyzer.Tests;

/// <summary>One line, and what HAProxy 3.5 and 2.6 say of it: the codes that are expected for each. Measured on both.</summary>
public sealed class VersionVerdictTests
{
    private const string Frontend = "backend b\n    server s 10.0.0.1:80\nfrontend f\n    bind :80\n    default_backend b\n    ";
    private const string Backend = "backend b\n    ";
    private const string Global = "global\n    ";

    [Theory]
    [InlineData(Backend + "source 10.0.0.1:80-90", "0121", "0121")]
    [InlineData(Backend + "source 10.0.0.1:+80", "0121", "0121")]
    [InlineData(Backend + "source fd@3", "0121", "0121")]
    [InlineData(Backend + "source 10.0.0.1:80", "", "")]
    [InlineData(Backend + "source 0.0.0.0 usesrc 10.0.0.1:-80", "0121", "0121")]
    [InlineData(Backend + "source 0.0.0.0 usesrc clientip", "", "")]
    [InlineData(Backend + "server s 10.0.0.1:80 source 10.0.0.2:80-90", "", "")]
    [InlineData(Backend + "server s 10.0.0.1:80 source fd@3", "0271", "0271")]
    [InlineData(Backend + "server s 10.0.0.1:80 source 0.0.0.0 usesrc 10.0.0.1:1-2", "0271", "0271")]
    [InlineData(Backend + "option tcp-check\n    tcp-check connect addr 10.0.0.1:+2", "0435", "0435")]
    [InlineData(Backend + "option tcp-check\n    tcp-check connect addr 10.0.0.1:1-2", "0435", "0435")]
    [InlineData(Backend + "log ring@r len 2048 profile p local0", "", "0371")]
    [InlineData(Backend + "dispatch 10.0.0.1", "0150", "0257")]
    [InlineData(Backend + "dispatch 10.0.0.1:80", "0150", "")]
    [InlineData(Frontend + "bind :81 process 2", "0147", "0030 0308")]
    [InlineData(Frontend + "bind :81 process 1/1-4", "0147", "0030")]
    [InlineData(Frontend + "bind-process 2", "0147", "0030 0037")]
    [InlineData(Frontend + "bind-process 1", "0147", "0030")]
    [InlineData(Global + "stats socket /run/a.sock process 2", "0147", "0457")]
    [InlineData(Global + "stats socket /run/a.sock process 1", "0147", "0030")]
    [InlineData(Global + "stats socket 10.0.0.1:+80", "0457", "0457")]
    [InlineData(Global + "stats socket 10.0.0.1:0", "0457", "0457")]
    [InlineData(Global + "stats socket 10.0.0.1:9000", "", "")]
    [InlineData(Global + "limited-quic", "", "0001")]
    [InlineData(Global + "description", "0034", "0034")]
    [InlineData(Frontend + "option abortonclose", "", "0074")]
    [InlineData(Frontend + "option transparent", "0150", "0074")]
    [InlineData(Frontend + "option forwarded", "0074", "0001")]
    [InlineData(Frontend + "capture cookie", "0034", "0034")]
    [InlineData(Frontend + "capture cookie sid len 10", "", "")]
    [InlineData(Backend + "timeout queue 30sec", "0027", "0027")]
    [InlineData(Backend + "server s 10.0.0.1:80 check inter 30ss", "0027", "0027")]
    [InlineData(Backend + "stick-table type ip size 1k expire 30min", "0027", "0027")]
    [InlineData(Global + "maxconn 10\n    maxconn 20", "0456", "0456")]
    [InlineData(Global + "ca-base /a\n    ca-base /b", "0456", "0456")]
    [InlineData(Global + "log-tag a\n    log-tag b", "", "")]
    [InlineData(Frontend + "http-request allow(0)", "0201", "0201")]
    [InlineData(Frontend + "http-request redirect code 301", "0209", "0209")]
    [InlineData(Frontend + "http-request wait-for-body at-least 10", "0202", "0202")]
    [InlineData(Frontend + "http-request wait-for-body time 1s", "", "")]
    [InlineData(Frontend + "http-request set-mark int(1)", "", "0036")]
    [InlineData(Frontend + "http-request set-mark 1", "", "")]
    [InlineData(Frontend + "http-request set-mark 0x1F", "", "")]
    [InlineData(Frontend + "http-request set-var(txn.a) fc_rtt(s)", "0556", "0556")]
    [InlineData(Frontend + "http-request set-var(txn.a) fc_rtt(us)", "", "")]
    [InlineData(Frontend + "http-request set-var(txn.a) bin(abc)", "0556", "0556")]
    [InlineData(Frontend + "http-request set-var(txn.a) bool(true)", "", "")]
    [InlineData(Backend + "server s 10.0.0.1:80 proto fcgi", "0528", "0528")]
    public void Line_JudgedForVersion_IsReportedAsByHaproxy(string lines, string for35, string for26)
    {
        Assert.Equal(for35, Codes(lines, "3.5"));
        Assert.Equal(for26, Codes(lines, "2.6"));
    }

    [Theory]
    [InlineData("http", "tcp", "11 0081")]
    [InlineData("http", "http", "")]
    [InlineData("tcp", "http", "")]
    [InlineData("tcp", "log", "11 0081")]
    public void UseBackend_ToAnotherMode_IsReportedAtItsName(string frontend, string backend, string expected)
    {
        var text = $"{Cfg.Defaults}backend b\n    mode {backend}\n    server s 10.0.0.1:80\nfrontend f\n    mode {frontend}\n    use_backend b if TRUE\n    bind :80\n";
        var found = Cfg.Analyze(text, Cfg.Target("3.5")).Diagnostics.Where(item => item.Descriptor.Number < 1000);
        Assert.Equal(expected, string.Join(' ', found.Select(item => $"{item.Location.Start.Line} {item.Code[3..]}")));
    }

    private static string Codes(string lines, string version) => string.Join(
        ' ',
        Cfg.Analyze($"{Cfg.Defaults}{lines}\n", Cfg.Target(version)).Diagnostics
            .Where(item => item.Descriptor.Number < 1000)
            .Select(item => item.Code[3..])
            .Order(StringComparer.Ordinal));
}

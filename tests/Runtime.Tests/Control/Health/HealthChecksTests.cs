using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.TestSupport;

namespace CfgCompiler.Runtime.Tests.Control.Health;

public sealed class HealthChecksTests : IDisposable
{
    private static readonly CheckResult Passed = new(CheckStatus.Layer7Passed, 200);
    private static readonly CheckResult Refused = new(CheckStatus.Layer4Refused, 0, "ECONNREFUSED returned by OS (Connection refused)");
    private static readonly CheckResult Wrong = new(CheckStatus.Layer7WrongStatus, 500, "Foo", 2);

    private readonly ManualClock _clock = new();
    private readonly FakeBackend _backend = new();
    private readonly List<string> _said = [];
    private readonly HealthChecks _checks;

    public HealthChecksTests() => _checks = new HealthChecks(_backend, new Report(_said), _clock);

    public void Dispose() => _checks.Dispose();

    [Fact]
    public void Checks_LastServersFail_SayDownAndNoServer()
    {
        Add("inst1", Refused);
        Add("inst2", Refused);
        _ = _checks.Start();
        AdvanceMs(0);
        AdvanceMs(1000);

        Assert.Equal(
        [
            "1 Server web/inst1 is DOWN, reason: Layer4 connection problem, info: \"ECONNREFUSED returned by OS (Connection refused)\", "
                + "check duration: 0ms. 1 active and 0 backup servers left. 0 sessions active, 3 requeued, 0 remaining in queue.",
            "1 Server web/inst2 is DOWN, reason: Layer4 connection problem, info: \"ECONNREFUSED returned by OS (Connection refused)\", "
                + "check duration: 0ms. 0 active and 0 backup servers left. 0 sessions active, 3 requeued, 0 remaining in queue.",
            "0 proxy web has no server available!|proxy 'web' has no server available!",
        ], _said);
    }

    [Fact]
    public void Checks_ServerComesBack_SaysUpAndRunningOnBackup()
    {
        Add("a", Wrong);
        Add("b", backup: true, Wrong, Passed, Passed);
        _ = _checks.Start();
        AdvanceMs(0);
        AdvanceMs(1000);
        AdvanceMs(2000);
        AdvanceMs(2000);

        Assert.Equal(
        [
            "1 Server web/a is DOWN, reason: Layer7 wrong status, code: 500, info: \"Foo\", check duration: 2ms. "
                + "0 active and 1 backup servers left. Running on backup. 0 sessions active, 3 requeued, 0 remaining in queue.",
            "1 Backup Server web/b is DOWN, reason: Layer7 wrong status, code: 500, info: \"Foo\", check duration: 2ms. "
                + "0 active and 0 backup servers left. 0 sessions active, 3 requeued, 0 remaining in queue.",
            "0 proxy web has no server available!|proxy 'web' has no server available!",
            "5 Backup Server web/b is UP, reason: Layer7 check passed, code: 200, check duration: 0ms. "
                + "0 active and 1 backup servers online. Running on backup. 0 sessions requeued, 0 total in queue.",
        ], _said);
    }

    [Fact]
    public void Checks_LogHealthChecks_GivesTheReasonOnce()
    {
        _proxy.LogHealthChecks = true;
        Add("a", backup: true, Passed, Passed, Passed, Wrong);
        _ = _checks.Start();
        for (var i = 0; i < 4; i++)
        {
            AdvanceMs(2000);
        }

        Assert.Equal(
        [
            "5 Health check for backup server web/a succeeded, reason: Layer7 check passed, code: 200, check duration: 0ms, status: 1/2 DOWN.",
            "5 Health check for backup server web/a succeeded, reason: Layer7 check passed, code: 200, check duration: 0ms, status: 1/1 UP.",
            "5 Health check for backup server web/a failed, reason: Layer7 wrong status, code: 500, info: \"Foo\", check duration: 2ms, status: 0/2 DOWN.",
            "1 Backup Server web/a is DOWN. 0 active and 0 backup servers left. 0 sessions active, 3 requeued, 0 remaining in queue.",
            "0 proxy web has no server available!|proxy 'web' has no server available!",
        ], _said);
    }

    [Fact]
    public void Checks_Interval_CountsFromTheEndOfTheCheck()
    {
        var probe = Add("a", Passed);
        _ = _checks.Start();
        AdvanceMs(0);
        Assert.Equal(1, probe.Calls);
        AdvanceMs(1999);
        Assert.Equal(1, probe.Calls);
        AdvanceMs(1);
        Assert.Equal(2, probe.Calls);
    }

    [Fact]
    public async Task Dispose_Loops_End()
    {
        Add("a", Passed);
        var all = _checks.Start();
        AdvanceMs(0);

        _checks.Dispose();

        await all.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Add_Process_TakesCheckedServersOnly()
    {
        var process = new ProcessSettings { AbiVersion = 1, CfgFile = "x.cfg" };
        process.Proxies.Add(_proxy);
        _proxy.Servers.Add(new ServerSettings { Name = "no", Address = "127.0.0.1:1" });
        _proxy.Servers.Add(new ServerSettings { Name = "off", Address = "127.0.0.1:1", Check = true, Disabled = true });
        _proxy.Servers.Add(new ServerSettings { Name = "yes", Address = "127.0.0.1:1", Check = true });

        _checks.Add(process);

        Assert.Equal(1, _checks.Count);
    }

    private readonly ProxySettings _proxy = new() { Name = "web", Capabilities = ProxyCapabilities.Listen };

    private ScriptedProbe Add(string name, params CheckResult[] results) => Add(name, false, results);

    private ScriptedProbe Add(string name, bool backup, params CheckResult[] results)
    {
        var server = new ServerSettings { Name = name, Address = "127.0.0.1:1", Check = true, Backup = backup, Fall = 1 };
        _proxy.Servers.Add(server);
        _backend.Servers.Add((backup, true));
        var probe = new ScriptedProbe(results);
        _checks.Add(0, _proxy.Servers.Count - 1, _proxy, server, probe);
        return probe;
    }

    // Timer callbacks of the manual clock run the loops in line, so that everything due has happened when this returns.
    private void AdvanceMs(int ms) => _clock.Advance(TimeSpan.FromMilliseconds(ms));

    private sealed class ScriptedProbe(CheckResult[] results) : IServerProbe
    {
        public int Calls { get; private set; }

        public ValueTask<CheckResult> CheckAsync(CancellationToken stop) => new(results[Math.Min(Calls++, results.Length - 1)]);
    }

    private sealed class FakeBackend : IServerStates
    {
        public List<(bool Backup, bool Up)> Servers { get; } = [];

        public int SetServerUp(int proxy, int server, bool up)
        {
            Servers[server] = Servers[server] with { Up = up };
            return up ? 0 : 3;
        }

        public BackendCounts Counts(int proxy, int server) =>
            new(Servers.Count(s => s is { Up: true, Backup: false }), Servers.Count(s => s is { Up: true, Backup: true }), 0, 0, 0);
    }

    private sealed class Report(List<string> said) : IHealthReport
    {
        public void Say(ProxySettings proxy, int level, string logText, string screenText) =>
            said.Add($"{level} {logText}{(screenText == logText ? "" : "|" + screenText)}");
    }
}

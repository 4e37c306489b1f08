using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Emit.Tests;

public sealed class ProxyEmitterTests
{
    [Fact]
    public void Emit_FrontendAndBackend_EachGetsItsSide()
    {
        var timeouts = new TimeoutsPlan
        {
            Client = Plans.Number(1, 2, "timeout client 1"),
            Server = Plans.Number(2, 3, "timeout server 2"),
            Check = Plans.Number(3, 4, "timeout check 3"),
        };
        EquatableArray<FlagPlan<string>> options =
        [
            new("allbackups", Plans.At(5, "option allbackups")),
            new("dontlog-normal", Plans.At(6, "option dontlog-normal")),
            new("http-server-close", Plans.At(7, "option http-server-close")),
            new("log-health-checks", Plans.At(8, "option log-health-checks")),
        ];
        var process = GeneratedCode.Configure(Plans.Process(
            Plans.Proxy("www", ProxyKind.Frontend) with { Timeouts = timeouts, Options = options, DefaultBackend = 1 },
            Plans.Proxy("app", ProxyKind.Backend) with { Timeouts = timeouts, Options = options, HttpReuse = new("always", Plans.At(9, "http-reuse always")) }));

        var (www, app) = (process.Proxies[0], process.Proxies[1]);
        Assert.Equal((ProxyCapabilities.Frontend, ProxyCapabilities.Backend), (www.Capabilities, app.Capabilities));
        Assert.Equal((1, null, null), (www.ClientTimeoutMs, www.ServerTimeoutMs, www.CheckTimeoutMs));
        Assert.Equal((null, 2, 3), (app.ClientTimeoutMs, app.ServerTimeoutMs, app.CheckTimeoutMs));
        Assert.Equal((false, true, false), (www.AllBackups, www.DontLogNormal, www.LogHealthChecks));
        Assert.Equal((true, false, true), (app.AllBackups, app.DontLogNormal, app.LogHealthChecks));
        Assert.Equal((HttpConnectionMode.ServerClose, HttpConnectionMode.ServerClose), (www.ConnectionMode, app.ConnectionMode));
        Assert.Equal(HttpReuse.Always, app.HttpReuse);
        unsafe
        {
            Assert.True(www.Request != null && www.Balance == null);
            Assert.True(app.Request == null && app.Balance != null);
        }
    }

    [Fact]
    public void Emit_EveryServerAndBindArgument_ArrivesInRuntime()
    {
        const string Line = "server s 127.0.0.1:1 …";
        var server = Plans.Server("s \"1\"", "127.0.0.1:1", 20) with
        {
            Weight = Plans.Number(7, 20, Line),
            Maxconn = Plans.Number(8, 20, Line),
            Maxqueue = Plans.Number(9, 20, Line),
            Backup = true,
            Disabled = true,
            Check = true,
            InterMs = Plans.Number(10, 20, Line),
            FastinterMs = Plans.Number(11, 20, Line),
            DowninterMs = Plans.Number(12, 20, Line),
            Rise = Plans.Number(13, 20, Line),
            Fall = Plans.Number(14, 20, Line),
            CheckPort = Plans.Number(15, 20, Line),
            CheckAddress = Plans.Text("127.0.0.2", 20, Line),
        };
        var bind = new BindPlan(Plans.Text(":80", 21, "bind :80"), Plans.At(21, "bind :80"))
        {
            Name = Plans.Text("front", 21, ""),
            Maxconn = Plans.Number(16, 21, ""),
            Backlog = Plans.Number(17, 21, ""),
        };
        var proxy = GeneratedCode.Configure(Plans.Process(Plans.Proxy("p", ProxyKind.Listen) with
        {
            DefaultBackend = 0, Servers = [server], Binds = [bind], Backlog = Plans.Number(18, 22, "backlog 18"),
        })).Proxies[0];

        var made = Assert.Single(proxy.Servers);
        Assert.Equal(("s \"1\"", "127.0.0.1:1", 20), (made.Name, made.Address, made.Line));
        Assert.Equal((7, 8, 9, true, true, true), (made.Weight, made.Maxconn, made.Maxqueue, made.Backup, made.Disabled, made.Check));
        Assert.Equal((10, 11, 12, 13, 14), (made.InterMs, made.FastinterMs, made.DowninterMs, made.Rise, made.Fall));
        Assert.Equal((15, "127.0.0.2"), (made.CheckPort, made.CheckAddress));
        var bound = Assert.Single(proxy.Binds);
        Assert.Equal((":80", "front", 16, 17, 21), (bound.Address, bound.Name, bound.Maxconn, bound.Backlog, bound.Line));
        Assert.Equal(18, proxy.Backlog);
    }

    [Fact]
    public void Emit_Captures_FillSlotsInOrder()
    {
        var plan = Plans.Process(Plans.Proxy("p", ProxyKind.Listen) with
        {
            DefaultBackend = 0,
            RequestCaptures = [new("Host", 32, Plans.At(2, "capture request header Host len 32")), new("X-\"Q\"", 5, Plans.At(3, "…"))],
            ResponseCaptures = [new("Server", 20, Plans.At(4, "capture response header Server len 20"))],
        });
        var text = GeneratedCode.Text(plan, "PListen.g.cs");
        Assert.Contains("Capture.RequestHeader(ref stream, 0, \"host\"u8);", text, StringComparison.Ordinal);
        Assert.Contains("Capture.RequestHeader(ref stream, 1, \"x-\\\"q\\\"\"u8);", text, StringComparison.Ordinal);
        Assert.Contains("Capture.ResponseHeader(ref stream, 0, \"server\"u8);", text, StringComparison.Ordinal);
        var proxy = GeneratedCode.Configure(plan).Proxies[0];
        Assert.Equal([32, 5], proxy.RequestCaptureLengths);
        Assert.Equal([20], proxy.ResponseCaptureLengths);
    }

    [Fact]
    public void Emit_HostileText_StaysInsideCommentsAndLiterals()
    {
        const string Evil = "x\n#error\u2028 */ \"; Environment.Exit(1); // \\";
        var plan = Plans.Process(Plans.Proxy(Evil, ProxyKind.Listen) with { Origin = new("/a/b\"c\n#error.cfg", 1, Evil), DefaultBackend = 0 });
        plan = plan with { File = "/a/b\"c\n#error.cfg", LogTag = new(Evil, null, new("/a/b\"c\n#error.cfg", 2, Evil)) };
        Assert.Empty(GeneratedCode.Complaints(GeneratedCode.Emit(plan), hasImplicitUsings: true));
        var process = GeneratedCode.Configure(plan);
        Assert.Equal((Evil, Evil), (process.LogTag, process.Proxies[0].Name));
    }

    [Theory]
    [InlineData("balance")]
    [InlineData("format")]
    [InlineData("option")]
    [InlineData("timeout")]
    [InlineData("tcp")]
    [InlineData("rfc5424")]
    public void Emit_OperationWithoutRow_ThrowsInsteadOfDroppingIt(string what)
    {
        var proxy = Plans.Proxy("p", ProxyKind.Listen);
        var origin = Plans.At(3, "the line");
        proxy = what switch
        {
            "balance" => proxy with { Balance = new("leastsquares", origin) },
            "format" => proxy with { LogFormat = new("oddlog", origin) },
            "option" => proxy with { Options = [new("odd", origin)] },
            "timeout" => proxy with { Timeouts = new() { Tarpit = Plans.Number(1, 3, "the line") } },
            "tcp" => proxy with { Mode = ProxyMode.Tcp },
            _ => proxy with { Logs = [new(Plans.Text("/dev/log", 3, "the line"), 1, 7, 0, 1024, "rfc5424", origin)] },
        };
        Assert.Throws<EmitException>(() => GeneratedCode.Emit(Plans.Process(proxy)));
    }

    [Fact]
    public void ErrorEntryPoint_Alone_Compiles() =>
        Assert.Empty(GeneratedCode.Complaints([ErrorEntryPoint.File], hasImplicitUsings: false));
}

using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>What the plan holds: defaults, variables, defaults of HAProxy's own.</summary>
public sealed class PlanTests
{
    [Fact]
    public void Defaults_Anonymous_AreThoseBeforeTheProxy()
    {
        var plan = Cfg.Plan("""
            defaults
                mode http
                retries 1
                timeout connect 1s
                timeout server 1s
                timeout client 1s
            backend a
                server s 10.0.0.1:80
            defaults
                mode http
                timeout connect 2s
                timeout server 2s
            backend b
                retries 5
                server s 10.0.0.1:80

            """);
        Assert.Equal(1, plan.Proxies[0].Retries?.Known);
        Assert.Equal(1000, plan.Proxies[0].Timeouts.Connect?.Known);
        Assert.Null(plan.Proxies[0].Timeouts.Client);
        Assert.Equal(5, plan.Proxies[1].Retries?.Known);
        Assert.Equal(2000, plan.Proxies[1].Timeouts.Connect?.Known);
    }

    [Fact]
    public void Defaults_Named_AreTakenByFrom()
    {
        var plan = Cfg.Plan("""
            defaults base
                mode http
                balance roundrobin
                timeout connect 1s
                timeout server 1s
                default-server inter 5s fall 7 check
            defaults other from base
                timeout connect 9s
            backend a from base
                server s 10.0.0.1:80 fall 2
            backend b from other
                server s 10.0.0.1:80 no-check

            """);
        Assert.Equal(1000, plan.Proxies[0].Timeouts.Connect?.Known);
        Assert.Equal(9000, plan.Proxies[1].Timeouts.Connect?.Known);
        Assert.Equal((5000, 2, true), (plan.Proxies[0].Servers[0].InterMs?.Known, plan.Proxies[0].Servers[0].Fall?.Known, plan.Proxies[0].Servers[0].Check));
        Assert.Equal((7, false), (plan.Proxies[1].Servers[0].Fall?.Known, plan.Proxies[1].Servers[0].Check));
    }

    [Fact]
    public void NoLog_AfterInheritedLog_LeavesOwnTargetsOnly()
    {
        var plan = Cfg.Plan(Cfg.Defaults + """
                log global
            frontend f
                bind :80
                no log
                log 127.0.0.1:5514 daemon err
            global
                log /dev/log local0

            """);
        var log = Assert.Single(plan.Proxies[0].Logs);
        Assert.Equal(("127.0.0.1:5514", 3, 3), (log.Address.Known, log.Facility, log.MaxLevel));
    }

    [Fact]
    public void LogGlobal_BeforeTheGlobalSection_IsResolved()
    {
        var plan = Cfg.Plan(Cfg.Defaults + "    log global\nfrontend f\n    bind :80\nglobal\n    log /dev/log local0\n");
        Assert.Equal("/dev/log", Assert.Single(plan.Proxies[0].Logs).Address.Known);
    }

    [Fact]
    public void DefaultBackend_OfEachKind_IsAnIndex()
    {
        var plan = Cfg.Plan(Cfg.Defaults + """
            frontend f
                bind :80
                default_backend b
            frontend none
                bind :81
            listen own
                bind :82
                server s 10.0.0.1:80
            backend b
                server s 10.0.0.1:80

            """);
        Assert.Equal([3, -1, 2, -1], plan.Proxies.Select(proxy => proxy.DefaultBackend));
    }

    [Fact]
    public void ConnectionModes_LastOne_Wins()
    {
        var plan = Cfg.Plan(Cfg.Defaults + """
                option httpclose
                option dontlognull
            frontend f
                bind :80
                option http-server-close
                no option dontlognull
            backend b
                server s 10.0.0.1:80

            """);
        Assert.Equal(["http-server-close"], plan.Proxies[0].Options.Select(option => option.Value));
        Assert.Equal(["httpclose"], plan.Proxies[1].Options.Select(option => option.Value));
    }

    [Fact]
    public void Bind_ListAndRange_AreSplit()
    {
        var plan = Cfg.Plan(Cfg.Defaults + "frontend f\n    bind :80,127.0.0.1:8000-8002 name n\n");
        Assert.Equal([":80", "127.0.0.1:8000", "127.0.0.1:8001", "127.0.0.1:8002"], plan.Proxies[0].Binds.Select(bind => bind.Address.Known));
        Assert.All(plan.Proxies[0].Binds, bind => Assert.Equal("n", bind.Name?.Known));
    }

    [Fact]
    public void Variable_InAValue_IsReadAtStart()
    {
        var text = Cfg.Defaults + "backend b\n    server s \"127.0.0.1:${PORT-80}\" weight \"$W\"\n";
        foreach (var options in new[] { Cfg.Build(), Cfg.Build(("PORT", "81"), ("W", "3")) })
        {
            var server = Cfg.Plan(text, options).Proxies[0].Servers[0];
            Assert.False(server.Address.IsKnown);
            Assert.Equal([new EnvPiece(null, "127.0.0.1:"), new EnvPiece("PORT", "80")], server.Address.Template?.Pieces ?? []);
            Assert.Equal([new EnvPiece("W", null)], server.Weight?.Template?.Pieces ?? []);
        }
    }

    [Fact]
    public void Variable_SetToNonsense_IsReportedByLint()
    {
        var text = Cfg.Defaults + "backend b\n    server s \"127.0.0.1:$PORT\"\n";
        Assert.Equal(["7:14 error CFG0257"], Cfg.Findings(text, Cfg.Lint(("PORT", "99999"))));
        Assert.Empty(Cfg.Findings(text));
    }

    [Fact]
    public void Variable_InStructure_MustHaveAValueForABuild()
    {
        var text = Cfg.Defaults + "backend b\n    balance \"$ALG\"\n    server s 10.0.0.1:80\n";
        Assert.Empty(Cfg.Findings(text));
        Assert.Equal(["7:13 error CFG9004"], Cfg.Findings(text, Cfg.Build()));
        Assert.Equal("roundrobin", Cfg.Plan(text, Cfg.Build(("ALG", "roundrobin"))).Proxies[0].Balance?.Algorithm);
    }

    [Fact]
    public void Setenv_InTheFile_CountsForLaterLines()
    {
        var text = "global\n    setenv PORT 99999\n    presetenv PORT 80\n" + Cfg.Defaults + "backend b\n    server s \"127.0.0.1:$PORT\"\n";
        Assert.Equal(["10:14 error CFG0257"], Cfg.Findings(text));
        var plan = Cfg.Plan(text.Replace("99999", "9999", StringComparison.Ordinal));
        Assert.Equal(["setenv PORT", "presetenv PORT"], plan.Environment.Select(action => $"{action.Keyword} {action.Name}"));
    }

    [Theory]
    [InlineData("streq(\"$KIND\",a)", "A")]
    [InlineData("!defined(KIND) || strneq(\"$KIND\",a)", "B")]
    public void Condition_OfVariables_ChoosesTheBranch(string condition, string expected)
    {
        var text = Cfg.Defaults + $".if {condition}\nbackend A\n    server s 10.0.0.1:80\n.else\nbackend B\n    server s 10.0.0.1:80\n.endif\n";
        Assert.Equal(expected, Assert.Single(Cfg.Plan(text, Cfg.Build(("KIND", "a"))).Proxies).Name);
        Assert.Empty(Cfg.Findings(text));
    }

    [Fact]
    public void Secrets_InOrigins_AreMasked()
    {
        var source = SourceText.FromString("t.cfg", "frontend f\n    stats auth admin:secret\n    http-request auth if password hidden\n");
        var state = new Binding.AnalysisState(new AnalysisOptions(), null);
        var reader = new Binding.LineReader(state);
        var lines = Parser.ConfigParser.Parse(source).Lines;
        Assert.Equal("stats auth admin:****", reader.Read(source, lines[1]).Origin.Text);
        Assert.DoesNotContain("hidden", reader.Read(source, lines[2]).Origin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ModeTcp_OrNoMode_StopsABuild()
    {
        Assert.True(Cfg.Analyze("backend b\n    server s 10.0.0.1:80\n", Cfg.Build()).StopsBuild);
        Assert.True(Cfg.Analyze("backend b\n    mode tcp\n    server s 10.0.0.1:80\n", Cfg.Build()).StopsBuild);
    }

    [Fact]
    public void NotCompiled_InLint_GivesNoPlan()
    {
        var result = Cfg.Analyze(Cfg.Defaults + "backend b\n    cookie S insert\n    server s 10.0.0.1:80\n");
        Assert.False(result.StopsBuild);
        Assert.Null(result.Plan);
    }

    [Fact]
    public void Sources_Several_AreOneConfiguration()
    {
        var result = ConfigAnalyzer.Analyze(
            [SourceText.FromString("a.cfg", Cfg.Defaults), SourceText.FromString("b.cfg", "backend b\n    server s 10.0.0.1:80\n    foo\n")],
            new AnalysisOptions());
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(("b.cfg", 3), (finding.Location.Source.Name, finding.Location.Start.Line));
    }
}

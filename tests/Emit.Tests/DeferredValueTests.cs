using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit.Tests;

/// <summary>Values that are read when the proxy starts, and the environment of the file itself.</summary>
public sealed class DeferredValueTests
{
    [Fact]
    public void Configure_VariablesInTexts_AreReadAtStart()
    {
        var name = "CFGC_TEST_" + Guid.NewGuid().ToString("N");
        var plan = Plans.Process(Plans.Proxy("p", ProxyKind.Listen) with
        {
            DefaultBackend = 0,
            Binds = [Bind(5, Plans.Literal("127.0.0.1:"), Plans.Variable(name)), Bind(6, Plans.Variable(name + "_UNSET", ":\"90\""))],
        });
        Environment.SetEnvironmentVariable(name, "8080");
        var binds = GeneratedCode.Configure(plan).Proxies[0].Binds;
        Assert.Equal(["127.0.0.1:8080", ":\"90\""], binds.Select(bind => bind.Address));
    }

    [Fact]
    public void Emit_NumbersAndTimes_AskForTheirKind()
    {
        var plan = Plans.Process(Plans.Proxy("p", ProxyKind.Listen) with
        {
            DefaultBackend = 0,
            Timeouts = new() { Client = Plans.Deferred<int>(6, "timeout client ${T}s", Plans.Variable("T"), Plans.Literal("s")) },
        }) with
        {
            Nbthread = Plans.Deferred<int>(2, "nbthread \"${N-2}\"", Plans.Variable("N", "2")),
        };
        Assert.Contains("process.Nbthread = start.Value(2).Variable(\"N\", \"2\").ToInt();", GeneratedCode.Text(plan, "Program.g.cs"), StringComparison.Ordinal);
        Assert.Contains("proxy.ClientTimeoutMs = start.Value(6).Variable(\"T\").Literal(\"s\").ToTimeMs();", GeneratedCode.Text(plan, "PListen.g.cs"), StringComparison.Ordinal);
        Assert.Empty(GeneratedCode.Complaints(GeneratedCode.Emit(plan), hasImplicitUsings: true));
    }

    [Fact]
    public void Configure_SetenvBetweenValues_ReachesOnlyTheLinesAfterIt()
    {
        var name = "CFGC_TEST_" + Guid.NewGuid().ToString("N");
        var plan = Plans.Process(Plans.Proxy("p", ProxyKind.Listen) with
        {
            DefaultBackend = 0,
            Binds = [Bind(4, Plans.Variable(name)), Bind(6, Plans.Variable(name)), Bind(8, Plans.Variable(name)), Bind(10, Plans.Variable(name, "none"))],
        }) with
        {
            Environment =
            [
                new("setenv", name, Plans.Text("set", 5, "setenv …"), Plans.At(5, "setenv …")),
                new("presetenv", name, Plans.Text("preset", 7, "presetenv …"), Plans.At(7, "presetenv …")),
                new("unsetenv", name, null, Plans.At(9, "unsetenv …")),
            ],
        };
        Environment.SetEnvironmentVariable(name, "outside");
        var binds = GeneratedCode.Configure(plan).Proxies[0].Binds;
        Assert.Equal(["outside", "set", "set", "none"], binds.Select(bind => bind.Address));
        Assert.Null(Environment.GetEnvironmentVariable(name));
    }

    private static BindPlan Bind(int line, params EnvPiece[] pieces) => new(Plans.Deferred<string>(line, "bind …", pieces), Plans.At(line, "bind …"));
}

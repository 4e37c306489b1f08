using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CfgCompiler.Analyzer.Plan;
using VerifyTests;
using VerifyXunit;

namespace CfgCompiler.Emit.Tests;

/// <summary>The whole text, to be read: changes of wording and order show here, changes of meaning in the other tests.</summary>
public sealed partial class GoldenTests
{
    [Fact]
    public async Task Emit_WebCluster_IsReadable() => await Verify(Plans.WebCluster());

    [Fact]
    public async Task Emit_FrontendAndBackend_AreReadable() => await Verify(Plans.Process(Frontend(), Backend()) with
    {
        Environment = [new EnvActionPlan("presetenv", "PORT", Plans.Text("8001", 3, "presetenv PORT 8001"), Plans.At(3, "presetenv PORT 8001"))],
        Nbthread = Plans.Deferred<int>(4, "nbthread \"${THREADS-2}\"", Plans.Variable("THREADS", "2")),
    });

    private static ProxyPlan Frontend() => Plans.Proxy("www", ProxyKind.Frontend) with
    {
        Binds = [new BindPlan(Plans.Text(":80", 11, "bind :80 name front"), Plans.At(11, "bind :80 name front")) { Name = Plans.Text("front", 11, "") }],
        RequestCaptures = [new CapturePlan("Host", 64, Plans.At(12, "capture request header Host len 64"))],
        ResponseCaptures = [new CapturePlan("Server", 20, Plans.At(13, "capture response header Server len 20"))],
        Forwardfor = new ForwardforPlan("x-forwarded-for", "10.0.0.0/8", true, Plans.At(14, "option forwardfor except 10.0.0.0/8 if-none")),
        DefaultBackend = 1,
        DefaultBackendOrigin = Plans.At(15, "default_backend app"),
    };

    private static ProxyPlan Backend() => Plans.Proxy("app", ProxyKind.Backend) with
    {
        Origin = Plans.At(17, "backend app"),
        Forwardfor = new ForwardforPlan("X-Client", null, true, Plans.At(18, "option forwardfor header X-Client if-none")),
        Servers =
        [
            new ServerPlan(
                "s1",
                Plans.Deferred<string>(19, "", Plans.Literal("127.0.0.1:"), Plans.Variable("PORT")),
                Plans.At(19, "server s1 \"127.0.0.1:${PORT}\"")),
        ],
    };

    private static async Task Verify(ProcessPlan plan, [CallerMemberName] string member = "")
    {
        var files = GeneratedCode.Emit(plan);
        Assert.Empty(GeneratedCode.Complaints(files, hasImplicitUsings: true));
        var settings = new VerifySettings();
        settings.AddScrubber(text =>
        {
            // Every new member of the plan changes its hash.
            var scrubbed = Hash().Replace(text.ToString(), "HASH");
            text.Clear().Append(scrubbed);
        });
        await Verifier.Verify(string.Concat(files.Select(file => $"==== {file.Name}\n{file.Text}")), "txt", settings, member: member);
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}

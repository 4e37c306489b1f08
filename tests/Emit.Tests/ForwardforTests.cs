using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit.Tests;

/// <summary>How the options of a frontend and its backend add up. The expected column was asked of HAProxy 3.5, every pair of it.</summary>
public sealed class ForwardforTests
{
    private const string Default = "x-forwarded-for";

    public static TheoryData<string?, string?, string> Pairs => new()
    {
        { "X-Forwarded-For", null, Add(Default, "false") },
        { null, "X-Forwarded-For", Add(Default, "false") },
        { "X-A", "X-B", Add("x-b", "false") },
        { "X-A", "X-Forwarded-For", Add(Default, "false") },
        { "X-A if-none", null, Add("x-a", "true") },
        { "X-A if-none", "X-B if-none", Add("x-b", "true") },
        { "X-A if-none", "X-B", Add("x-b", "false") },
        { "X-A", "X-B if-none", Add("x-b", "false") },
        { null, "X-B if-none", Add("x-b", "true") },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Request_FrontendAndBackend_AddOneHeader(string? frontend, string? backend, string expected)
    {
        var text = GeneratedCode.Text(Plan(Option(frontend, null), Option(backend, null)), "WwwFrontend.g.cs");
        Assert.Contains("        " + expected + "\n", text, StringComparison.Ordinal);
        Assert.Single(text.Split("Forwardfor.Add").Skip(1));
    }

    [Fact]
    public void Request_NeitherSide_AddsNothing() =>
        Assert.DoesNotContain("Forwardfor", GeneratedCode.Text(Plan(null, null), "WwwFrontend.g.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("10.0.0.0/8", "network: 0x0A000000u, mask: 0xFF000000u")]
    [InlineData("127.0.0.1", "network: 0x7F000001u, mask: 0xFFFFFFFFu")]
    [InlineData("192.168.0.0/255.255.0.0", "network: 0xC0A80000u, mask: 0xFFFF0000u")]
    [InlineData("10.1.2.3/8", "network: 0x0A000000u, mask: 0xFF000000u")]
    [InlineData("0.0.0.0/0", "network: 0x00000000u, mask: 0x00000000u")]
    [InlineData("fd00::/8", "network: new UInt128(0xFD00000000000000, 0x0000000000000000), mask: new UInt128(0xFF00000000000000, 0x0000000000000000)")]
    [InlineData("::1", "network: new UInt128(0x0000000000000000, 0x0000000000000001), mask: new UInt128(0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF)")]
    public void Request_ExceptOfBackend_IsAskedFirst(string except, string arguments)
    {
        var plan = Plan(null, Option("X-Forwarded-For", except));
        var text = GeneratedCode.Text(plan, "WwwFrontend.g.cs");
        Assert.Contains($"var isExcepted = Forwardfor.IsFrom(ref stream, {arguments});", text, StringComparison.Ordinal);
        Assert.Contains("if (!isExcepted) " + Add(Default, "false"), text, StringComparison.Ordinal);
        Assert.Empty(GeneratedCode.Complaints(GeneratedCode.Emit(plan), hasImplicitUsings: true));
    }

    [Fact]
    public void Request_ExceptOfBoth_EitherIsEnough()
    {
        var plan = Plan(Option("X-Forwarded-For", "10.0.0.0/8"), Option("X-Forwarded-For", "fd00::/8"));
        var text = GeneratedCode.Text(plan, "WwwFrontend.g.cs");
        Assert.Contains("if (!isExceptedByFrontend && !isExceptedByBackend) Forwardfor.Add(", text, StringComparison.Ordinal);
        Assert.Empty(GeneratedCode.Complaints(GeneratedCode.Emit(plan), hasImplicitUsings: false));
    }

    [Fact]
    public void Emit_ExceptThatIsNoNetwork_Throws() =>
        Assert.Throws<EmitException>(() => GeneratedCode.Emit(Plan(Option("X-A", "10.0.0.0/33"), null)));

    private static string Add(string header, string ifNone) => $"Forwardfor.Add(ref stream, \"{header}\"u8, ifNone: {ifNone});";

    private static ForwardforPlan? Option(string? words, string? except) => words is null
        ? null
        : new(words.Split(' ')[0], except, words.EndsWith("if-none", StringComparison.Ordinal), Plans.At(12, "option forwardfor " + words));

    private static ProcessPlan Plan(ForwardforPlan? frontend, ForwardforPlan? backend) => Plans.Process(
        Plans.Proxy("www", ProxyKind.Frontend) with { DefaultBackend = 1, Forwardfor = frontend },
        Plans.Proxy("app", ProxyKind.Backend) with { Forwardfor = backend });
}

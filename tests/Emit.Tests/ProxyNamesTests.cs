using CfgCompiler.Analyzer.Plan;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace CfgCompiler.Emit.Tests;

public sealed class ProxyNamesTests
{
    [Theory]
    [InlineData("webcluster", "WebclusterListen")]
    [InlineData("web-1.x", "Web1XListen")]
    [InlineData("class", "ClassListen")]
    [InlineData("1", "_1Listen")]
    [InlineData("-", "_Listen")]
    [InlineData("a:b_c", "ABCListen")]
    [InlineData("\u00e9t\u00e9", "U00E9tU00E9Listen")]
    public void Names_OneProxy_ReadsLikeTheSection(string name, string expected) =>
        Assert.Equal(expected, new ProxyNames(Plans.Process(Plans.Proxy(name, ProxyKind.Listen)))[0]);

    [Fact]
    public void Names_AlikeProxies_AreToldApart()
    {
        var names = new ProxyNames(Plans.Process(
            Plans.Proxy("web", ProxyKind.Frontend),
            Plans.Proxy("web", ProxyKind.Backend),
            Plans.Proxy("web-1", ProxyKind.Backend),
            Plans.Proxy("web.1", ProxyKind.Backend),
            Plans.Proxy("wEB", ProxyKind.Backend)));
        Assert.Equal(
            ["WebFrontend", "WebBackend", "Web1Backend", "Web1Backend_2", "WEBBackend_2"],
            Enumerable.Range(0, 5).Select(index => names[index]));
    }

    [Fact]
    public void Names_AnyNames_AreUniqueIdentifiers() => Gen.String.Array[1, 20].Sample(given =>
    {
        var names = new ProxyNames(Plans.Process([.. given.Select(name => Plans.Proxy(name, ProxyKind.Backend))]));
        var all = Enumerable.Range(0, given.Length).Select(index => names[index]).ToList();
        Assert.All(all, name => Assert.True(SyntaxFacts.IsValidIdentifier(name) && name.Length < 120, name));
        Assert.Equal(all.Count, all.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    });

    [Fact]
    public void Emit_NamesOfKeywordsAndRuntimeTypes_Compile()
    {
        string[] hard = ["class", "program", "Stream", "RoundRobin", "Settings", "1.x", "a b", "\u00fc", "Proxy", "Index"];
        var plan = Plans.Process([.. hard.Select(name => Plans.Proxy(name, ProxyKind.Listen))]);
        Assert.Empty(GeneratedCode.Complaints(GeneratedCode.Emit(plan), hasImplicitUsings: true));
        Assert.Equal(hard, GeneratedCode.Configure(plan).Proxies.Select(proxy => proxy.Name));
    }
}

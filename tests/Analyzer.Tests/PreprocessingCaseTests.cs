using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>
/// Quotes, escapes, variables, conditions, messages and the keywords of the environment. The cases are rows of preprocessing-cases.tsv,
/// all of them run on HAProxy 3.5 and 2.6.
/// </summary>
public sealed class PreprocessingCaseTests
{
    private static readonly ImmutableDictionary<string, string> Environment = ImmutableDictionary<string, string>.Empty
        .Add("L", "a b").Add("E", "").Add("S", "  p  q ").Add("Q", "\"x y\" z").Add("ONE", "1");

    public static TheoryData<string, string, string> Cases() => MeasuredCases.Of("preprocessing-cases.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_ForVersion_IsRefusedWhereHaproxyRefusesIt(string snippet, string version, string expected)
    {
        var options = Cfg.Target(version) with { Environment = static name => Environment.GetValueOrDefault(name) };
        var text = snippet.Replace("; ", "\n", StringComparison.Ordinal) + "\n";
        var found = Cfg.Analyze(text, options).Diagnostics.FirstOrDefault(static item => item.Severity == Severity.Error && item.Descriptor.Number < 1000);
        Assert.Equal(expected, found?.Code ?? "ok");
    }

    [Theory]
    [InlineData("feature(LUA)", "3.5")]
    [InlineData("feature(QUIC)", "2.6")]
    [InlineData("openssl_version_atleast(3.0.0)", "3.5")]
    [InlineData("streq(\"$HAPROXY_VERSION\",\"3.5\")", "3.5")]
    public void Block_WhoseConditionNobodyKnows_IsNotRead(string condition, string version) =>
        Assert.Empty(Cfg.OfHaproxy($".if {condition}\nfoo\n.elif 1\nfoo\n.else\nfoo\n.endif\n", Cfg.Target(version)));

    [Theory]
    [InlineData("feature(OPENSSL)", null, false)]
    [InlineData("feature(OPENSSL)", "3.5", true)]
    [InlineData("feature(KQUEUE)", "3.5", false)]
    [InlineData("enabled(EPOLL)", "3.5", true)]
    [InlineData("streq(\"$HAPROXY_BRANCH\",\"3.2\")", "3.2", true)]
    [InlineData("defined(HAPROXY_CFGFILES)", "3.5", true)]
    public void Predicate_WithATarget_SaysWhatHaproxyWould(string condition, string? target, bool isRead) =>
        Assert.Equal(isRead, Cfg.OfHaproxy($".if {condition}\nfoo\n.endif\n", new AnalysisOptions { Target = target }).Length > 0);

    [Fact]
    public void Resetenv_OfOneName_RemovesTheOthers()
    {
        var options = Cfg.Target("3.5") with { Environment = static name => Environment.GetValueOrDefault(name) };
        const string Head = "global\n    setenv NEW 1\n    resetenv ONE\n";
        Assert.Empty(Cfg.OfHaproxy($"{Head}.if defined(L) || defined(NEW)\nfoo\n.endif\n", options));
        Assert.NotEmpty(Cfg.OfHaproxy($"{Head}.if defined(ONE)\nfoo\n.endif\n", options));
    }
}

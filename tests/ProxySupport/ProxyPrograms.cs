namespace CfgCompiler.ProxySupport;

/// <summary>Which programs the tests run.</summary>
public static class ProxyPrograms
{
    /// <summary>
    /// What stands for our proxy: unset, the generated code compiled in the test's process; a path, that cfgc's native builds;
    /// "haproxy", HAProxy against itself, which checks the tests.
    /// </summary>
    public const string OursVariable = "CFGC_TEST_LB";

    public static IProxyProgram Haproxy { get; } = HaproxyProgram.Find();

    public static IProxyProgram Ours { get; } = Environment.GetEnvironmentVariable(OursVariable) switch
    {
        null or "" => new CompiledProgram(),
        "haproxy" => HaproxyProgram.Find(),
        var cfgc => new BuiltProgram(cfgc),
    };
}

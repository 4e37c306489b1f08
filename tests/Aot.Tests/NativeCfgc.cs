using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.Aot.Tests;

/// <summary>out/cfgc and out/haproxy. A missing one fails the tests: `make test` builds them first.</summary>
internal static class NativeCfgc
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(4);

    public static string Cfgc => Existing("cfgc");

    public static string Haproxy => Existing("haproxy");

    public static ProcessResult Run(params string[] arguments) => ProcessRunner.Run(Cfgc, arguments, Limit);

    private static string Existing(string name)
    {
        var path = Repository.Path("out", name);
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is missing; `make build` makes it.");
    }
}

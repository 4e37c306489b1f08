using System.Text;
using CfgCompiler.Cli.Haproxy;

namespace CfgCompiler.Cli.Tests;

/// <summary>Runs cfgc in this process.</summary>
internal static class CommandLine
{
    public sealed record Result(int Status, string Output, string Error);

    public static Result Cfgc(params string[] args) => Run(args, "", new Dictionary<string, string>(), CfgcCommandLine.Run);

    public static Result CfgcWithInput(string input, params string[] args) => Run(args, input, new Dictionary<string, string>(), CfgcCommandLine.Run);

    public static Result CfgcWithEnvironment(IReadOnlyDictionary<string, string> environment, params string[] args) =>
        Run(args, "", environment, CfgcCommandLine.Run);

    public static Result Haproxy(params string[] args) => Run(args, "", new Dictionary<string, string>(), HaproxyCommandLine.Run);

    private static Result Run(string[] args, string input, IReadOnlyDictionary<string, string> environment, Func<IReadOnlyList<string>, CliHost, int> run)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var host = CliHost.ForMemory(output, error, stdin, name => environment.GetValueOrDefault(name));
        var status = run(args, host);
        return new Result(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

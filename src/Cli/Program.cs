using CfgCompiler.Cli.Haproxy;

namespace CfgCompiler.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        var host = CliHost.ForProcess();
        return CalledAsHaproxy() ? HaproxyCommandLine.Run(args, host) : CfgcCommandLine.Run(args, host);
    }

    /// <summary>The name that the program was called by decides: a symbolic link "haproxy" takes HAProxy's command line.</summary>
    private static bool CalledAsHaproxy() =>
        Environment.GetCommandLineArgs() is [var name, ..] && Path.GetFileName(name) == "haproxy";
}

using System.CommandLine;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Building;

namespace CfgCompiler.Cli.Commands;

/// <summary><c>cfgc run</c>: compiles a configuration the quick way and becomes the proxy, in the same process.</summary>
internal static class RunCommand
{
    /// <param name="proxyArguments">What followed <c>--</c> on the command line.</param>
    public static Command Create(CliHost host, IReadOnlyList<string> proxyArguments)
    {
        var common = new CommonOptions("The configuration; \"-\" reads standard input");
        var command = new Command("run", "Compile a configuration quickly and run it, for development; arguments after -- are the proxy's");
        common.AddTo(command);
        command.SetAction(parsed => Run(parsed, common, proxyArguments, host));
        return command;
    }

    private static int Run(ParseResult parsed, CommonOptions common, IReadOnlyList<string> proxyArguments, CliHost host)
    {
        var configuration = common.LoadOne(parsed, host);
        var options = common.AnalysisOptions(parsed, host, AnalysisPurpose.Build, configuration);
        var source = ConfigurationCompiler.Compile(configuration, options, common.UseColor(parsed, host, host.ErrorIsTerminal), host);
        if (source is null)
        {
            host.Error.WriteLine("cfgc: not run");
            return ExitStatus.Findings;
        }

        var sdk = DotnetSdk.Find(host);
        string assembly;
        using (var interrupt = new Interrupt())
        {
            try
            {
                assembly = new ManagedBuild(ShippedFiles.Find(host), sdk, host).Build(source, interrupt);
            }
            catch (InterruptedException exception)
            {
                return exception.ExitStatus;
            }
        }

        host.Out.Flush();
        throw ProgramExec.Managed(sdk, assembly, NativeBuild.ProgramName, proxyArguments);
    }
}

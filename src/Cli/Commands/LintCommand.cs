using System.CommandLine;
using CfgCompiler.Cli.Linting;

namespace CfgCompiler.Cli.Commands;

/// <summary><c>cfgc lint</c>: reads configurations and reports everything that is wrong with them. Needs no SDK, network or privileges.</summary>
internal static class LintCommand
{
    public static Command Create(CliHost host)
    {
        var common = new CommonOptions("Configurations, each judged on its own; \"-\" reads standard input");
        var options = new LintOptions();
        var command = new Command("lint", "Report everything that is wrong with configurations");
        common.AddTo(command);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = options.Read(parsed, common, host);
            return options.IsWatch(parsed)
                ? new LintWatch(request, host).Run(() => options.Read(parsed, common, host))
                : new LintRun(request, host).Run();
        });
        return command;
    }
}

using System.CommandLine;
using System.Globalization;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Building;
using CfgCompiler.Cli.Input;

namespace CfgCompiler.Cli.Commands;

/// <summary><c>cfgc build</c>: one configuration becomes one native program. Needs the .NET SDK and a C linker.</summary>
internal static class BuildCommand
{
    public static Command Create(CliHost host)
    {
        var common = new CommonOptions("The configuration; \"-\" reads standard input");
        var output = new Option<string>("-o", "--output")
        {
            HelpName = "FILE",
            Description = "The program to write",
            DefaultValueFactory = _ => NativeBuild.ProgramName,
        };
        var emitSource = new Option<string>("--emit-source") { HelpName = "DIR", Description = "Also write the generated C# there" };
        var command = new Command("build", "Compile a configuration into a native load balancer");
        common.AddTo(command);
        command.Add(output);
        command.Add(emitSource);
        command.SetAction(parsed => Run(parsed, common, parsed.GetValue(output) ?? NativeBuild.ProgramName, parsed.GetValue(emitSource), host));
        return command;
    }

    private static int Run(ParseResult parsed, CommonOptions common, string output, string? emitSource, CliHost host)
    {
        var configuration = common.LoadOne(parsed, host);
        RefuseOwnInput(output, configuration);
        var options = common.AnalysisOptions(parsed, host, AnalysisPurpose.Build, configuration);
        var source = ConfigurationCompiler.Compile(configuration, options, common.UseColor(parsed, host, host.ErrorIsTerminal), host);
        if (source is null)
        {
            host.Error.WriteLine("cfgc: not built");
            return ExitStatus.Findings;
        }

        if (emitSource is not null)
        {
            WriteSource(source, emitSource);
        }

        using var interrupt = new Interrupt();
        using var progress = new ProgressLine(host);
        try
        {
            using var file = OutputFile.Create(output);
            var build = new NativeBuild(ShippedFiles.Find(host), DotnetSdk.Find(host), host);
            var program = build.Build(source, interrupt, elapsed => progress.Show(string.Create(
                CultureInfo.InvariantCulture, $"compiling {output} … {elapsed.TotalSeconds:0} s")));
            file.CompleteFrom(program);
            return ExitStatus.Clean;
        }
        catch (InterruptedException exception)
        {
            return exception.ExitStatus;
        }
    }

    private static void RefuseOwnInput(string output, Configuration configuration)
    {
        var target = Path.GetFullPath(output);
        foreach (var file in configuration.Files.Where(file => file.Name != InputFiles.StandardInput))
        {
            if (Path.GetFullPath(file.Name) == target || File.ResolveLinkTarget(file.Name, returnFinalTarget: true)?.FullName == target)
            {
                throw new CliException($"can't write {output}: it is the configuration itself");
            }
        }
    }

    private static void WriteSource(ProxySource source, string folder)
    {
        try
        {
            source.WriteTo(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"can't write the C# to {folder}: {exception.Message}");
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Building;
using CfgCompiler.Cli.Input;
using CfgCompiler.Emit;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Haproxy;

/// <summary>
/// cfgc under the name "haproxy": checks a configuration, or compiles it and becomes the proxy. Judges as HAProxy 3.5 does;
/// the exit status is 0 or 1 as HAProxy's is (and 2 for a condition that can't be read).
/// </summary>
internal static class HaproxyCommandLine
{
    private const string Target = "3.5";
    private const int Failure = 1;

    /// <summary>Begins with the HAProxy version whose behaviour is meant: scripts compare it.</summary>
    public static string Version => $"{Target}-cfgc{CfgcVersion.Text}";

    public static int Run(IReadOnlyList<string> args, CliHost host)
    {
        var arguments = HaproxyArguments.Parse(args);
        var messages = new HaproxyMessages(host, arguments.IsQuiet);
        try
        {
            var status = Run(arguments, messages, host);
            host.Out.Flush();
            return status;
        }
        catch (CliException exception)
        {
            messages.Alert(exception.Message);
            return Failure;
        }
        catch (InterruptedException exception)
        {
            return exception.ExitStatus;
        }
    }

    private static int Run(HaproxyArguments arguments, HaproxyMessages messages, CliHost host)
    {
        if (arguments.Problem is not null)
        {
            messages.Alert(arguments.Problem);
            return Failure;
        }

        if (arguments.ShowVersion > 0)
        {
            VersionText.Write(arguments.ShowVersion, host.Out);
            return ExitStatus.Clean;
        }


        if (arguments.Condition is not null)
        {
            return CheckCondition(arguments.Condition, messages, host);
        }

        if (arguments.Files.IsEmpty)
        {
            VersionText.Write(1, host.Out);
            host.Error.WriteLine("Usage: haproxy [-c] [-f FILE|DIR]... [-V] [-q] [-dW] [-C DIR] [options of the proxy] [-- FILE...]");
            host.Error.WriteLine("       haproxy -v | -vv | -cc CONDITION");
            return Failure;
        }

        return CheckOrRun(arguments, messages, host);
    }

    /// <summary>0: it holds; 1: it does not; 2: it can't be read.</summary>
    private static int CheckCondition(string condition, HaproxyMessages messages, CliHost host)
    {
        var result = ConditionAnalyzer.Evaluate(condition, new AnalysisOptions { Environment = host.Environment, Target = Target, OwnRules = false });
        if (result.Error is null)
        {
            return result.Value == true ? ExitStatus.Clean : Failure;
        }

        messages.Alert($"Failed to evaluate condition: {result.Error}");
        return ExitStatus.CouldNotRun;
    }

    private static int CheckOrRun(HaproxyArguments arguments, HaproxyMessages messages, CliHost host)
    {
        if (arguments.Directory is not null)
        {
            ChangeDirectory(arguments.Directory);
        }

        var configuration = InputFiles.LoadJoined(arguments.Files, host);
        var result = ConfigAnalyzer.Analyze(
            configuration.Files,
            new AnalysisOptions
            {
                Environment = host.Environment,
                Target = Target,
                Purpose = AnalysisPurpose.Build,
                OwnRules = false,
                LocalPeer = arguments.LocalPeer ?? System.Environment.MachineName,
            });

        // What HAProxy itself says, and what cfgc can't compile; the rules that are cfgc's own have no place in HAProxy's report.
        var told = result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Number is < 1000 or >= 9000).ToImmutableArray();
        Report(told, messages);
        if (told.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            foreach (var file in told.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Location.Source.Name).Distinct(StringComparer.Ordinal))
            {
                messages.Alert($"config : Error(s) found in configuration file : {file}");
            }

            messages.Alert("config : Fatal errors found in configuration.");
            return Failure;
        }

        var hasWarnings = told.Any(diagnostic => diagnostic.Severity == Severity.Warning);
        if (hasWarnings && arguments.WarningsAreFatal)
        {
            messages.Alert("Some warnings were found and 'zero-warning' is set. Aborting.");
            return Failure;
        }

        if (arguments.IsCheck)
        {
            WriteVerdict(arguments, hasWarnings, host);
            return ExitStatus.Clean;
        }

        if (result.Plan is null)
        {
            throw new CliException("config : the configuration was accepted, but gave no plan to compile");
        }

        return Become(new ProxySource([.. ProxyEmitter.Emit(result.Plan, new EmitOptions())]), arguments, host);
    }

    private static int Become(ProxySource source, HaproxyArguments arguments, CliHost host)
    {
        var sdk = DotnetSdk.Find(host);
        string assembly;
        using (var interrupt = new Interrupt())
        {
            assembly = new ManagedBuild(ShippedFiles.Find(host), sdk, host).Build(source, interrupt);
        }

        host.Out.Flush();
        throw ProgramExec.Managed(sdk, assembly, "haproxy", arguments.ProxyArguments);
    }

    private static void Report(ImmutableArray<Diagnostic> told, HaproxyMessages messages)
    {
        foreach (var diagnostic in told)
        {
            var line = diagnostic.Location.Start.Line.ToString(CultureInfo.InvariantCulture);
            var text = $"config : parsing [{diagnostic.Location.Source.Name}:{line}] : {diagnostic.Message} ({diagnostic.Code})";
            switch (diagnostic.Severity)
            {
                case Severity.Error:
                    messages.Alert(text);
                    break;
                case Severity.Warning:
                    messages.Warning(text);
                    break;
                case Severity.Info:
                    messages.Notice(text);
                    break;
            }
        }
    }

    private static void WriteVerdict(HaproxyArguments arguments, bool hasWarnings, CliHost host)
    {
        if (hasWarnings && !arguments.IsQuiet)
        {
            host.Out.WriteLine("Warnings were found.");
        }

        if (arguments.IsVerbose)
        {
            host.Out.WriteLine("Configuration file is valid");
        }
    }

    private static void ChangeDirectory(string directory)
    {
        try
        {
            Directory.SetCurrentDirectory(directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"Could not change to directory {directory} : {exception.Message}");
        }
    }
}

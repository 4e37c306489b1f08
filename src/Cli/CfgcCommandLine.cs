using System.CommandLine;
using System.CommandLine.Invocation;
using CfgCompiler.Cli.Commands;
using CfgCompiler.Settings;

namespace CfgCompiler.Cli;

/// <summary>cfgc's own command line: one command per file under Commands.</summary>
internal static class CfgcCommandLine
{
    public static int Run(IReadOnlyList<string> args, CliHost host)
    {
        // What follows "--" is for the proxy of `run` and no business of the parser.
        var separator = args.IndexOf("--");
        var own = separator < 0 ? args : args.Take(separator).ToList();
        var rest = separator < 0 ? [] : args.Skip(separator + 1).ToList();
        try
        {
            var parsed = Root(host, rest).Parse(own, new ParserConfiguration { ResponseFileTokenReplacer = null });
            var isCompletion = parsed.RootCommandResult.Command is RootCommand root && root.Directives.Any(directive => parsed.GetResult(directive) is not null);
            var status = parsed.Errors.Count > 0 && !isCompletion
                ? ReportUsageErrors(parsed, host)
                : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = host.Out, Error = host.Error });
            host.Out.Flush();
            return status;
        }
        catch (Exception exception) when (exception is CliException or SettingsException)
        {
            host.Out.Flush();
            host.Error.WriteLine($"cfgc: {exception.Message}");
            return ExitStatus.CouldNotRun;
        }
        catch (IOException exception)
        {
            host.Error.WriteLine($"cfgc: can't write the output: {exception.Message}");
            return ExitStatus.CouldNotRun;
        }
        catch (Exception exception)
        {
            // A script must be able to tell a fault of cfgc (2) from a finding (1).
            host.Error.WriteLine($"cfgc: this is a fault in cfgc, please report it with the configuration: {exception}");
            return ExitStatus.CouldNotRun;
        }
    }

    private static RootCommand Root(CliHost host, IReadOnlyList<string> proxyArguments)
    {
        var root = new RootCommand("cfgc compiles haproxy.cfg into a native load balancer.")
        {
            LintCommand.Create(host),
            BuildCommand.Create(host),
            RunCommand.Create(host, proxyArguments),
            ExplainCommand.Create(host),
            KeywordsCommand.Create(host),
            CompletionCommand.Create(host),
        };
        foreach (var version in root.Options.OfType<VersionOption>())
        {
            version.Action = new ShowVersion(host);
        }

        root.SetAction(_ =>
        {
            host.Error.WriteLine("cfgc: no command was given; see cfgc --help");
            return ExitStatus.CouldNotRun;
        });
        return root;
    }

    private static int ReportUsageErrors(ParseResult parsed, CliHost host)
    {
        foreach (var error in parsed.Errors)
        {
            host.Error.WriteLine($"cfgc: {error.Message}");
        }

        var command = parsed.CommandResult.Command is RootCommand ? "cfgc" : $"cfgc {parsed.CommandResult.Command.Name}";
        host.Error.WriteLine($"See {command} --help.");
        return ExitStatus.CouldNotRun;
    }

    private static int IndexOf(this IReadOnlyList<string> list, string value)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index] == value)
            {
                return index;
            }
        }

        return -1;
    }

    private sealed class ShowVersion(CliHost host) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            host.Out.WriteLine($"cfgc {CfgcVersion.Text}");
            return ExitStatus.Clean;
        }
    }
}

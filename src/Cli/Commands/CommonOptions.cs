using System.CommandLine;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Input;

namespace CfgCompiler.Cli.Commands;

/// <summary>The parts of the command line that several commands share.</summary>
internal sealed class CommonOptions
{
    public Argument<string[]> Files { get; }

    public Option<string[]> Joined { get; } = new("-f")
    {
        HelpName = "FILE|DIR",
        Description = "All -f together are one configuration, as for HAProxy; DIR stands for its *.cfg files",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string[]> Env { get; } = new("--env")
    {
        HelpName = "NAME=VALUE",
        Description = "An environment variable of the configuration; comes before the process's environment",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string> Color { get; } = new("--color")
    {
        HelpName = "WHEN",
        Description = "auto (on a terminal, unless NO_COLOR is set), always or never",
        DefaultValueFactory = _ => "auto",
    };

    public CommonOptions(string filesDescription)
    {
        Files = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore, Description = filesDescription };
        Color.AcceptOnlyFromAmong("auto", "always", "never");
    }

    public void AddTo(Command command)
    {
        command.Add(Files);
        command.Add(Joined);
        command.Add(Env);
        command.Add(Color);
    }

    public IEnumerable<Configuration> Load(ParseResult parsed, CliHost host) =>
        InputFiles.Load(parsed.GetValue(Files) ?? [], parsed.GetValue(Joined) ?? [], host);

    public Configuration LoadOne(ParseResult parsed, CliHost host) =>
        InputFiles.LoadOne(parsed.GetValue(Files) ?? [], parsed.GetValue(Joined) ?? [], host);

    public AnalysisOptions AnalysisOptions(ParseResult parsed, CliHost host, AnalysisPurpose purpose) => new()
    {
        Environment = EnvironmentOf(parsed.GetValue(Env) ?? [], host),
        Purpose = purpose,
    };

    public bool UseColor(ParseResult parsed, CliHost host, bool isTerminal) => parsed.GetValue(Color) switch
    {
        "always" => true,
        "never" => false,
        _ => isTerminal && string.IsNullOrEmpty(host.Environment("NO_COLOR")) && host.Environment("TERM") != "dumb",
    };

    /// <summary>The variables of <c>--env</c> in front of the process's own.</summary>
    private static Func<string, string?> EnvironmentOf(string[] assignments, CliHost host)
    {
        if (assignments.Length == 0)
        {
            return host.Environment;
        }

        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=');
            if (equals <= 0)
            {
                throw new CliException($"--env wants NAME=VALUE, not \"{assignment}\"");
            }

            given[assignment[..equals]] = assignment[(equals + 1)..];
        }

        return name => given.TryGetValue(name, out var value) ? value : host.Environment(name);
    }
}

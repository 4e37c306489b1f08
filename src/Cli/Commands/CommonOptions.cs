using System.CommandLine;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Input;
using CfgCompiler.Cli.Settings;
using CfgCompiler.Settings;

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

    public Option<string> Config { get; } = new("--config")
    {
        HelpName = "FILE",
        Description = "The settings to use instead of the nearest cfgc.toml in the configuration's folder or above",
    };

    public Option<bool> NoConfig { get; } = new("--no-config") { Description = "Use no cfgc.toml" };

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
        command.Add(Config);
        command.Add(NoConfig);
        command.Add(Color);
    }

    public IReadOnlyList<string> FilesOf(ParseResult parsed) => parsed.GetValue(Files) ?? [];

    public IReadOnlyList<string> JoinedOf(ParseResult parsed) => parsed.GetValue(Joined) ?? [];

    public Configuration LoadOne(ParseResult parsed, CliHost host) => InputFiles.LoadOne(FilesOf(parsed), JoinedOf(parsed), host);

    public SettingsFiles SettingsFiles(ParseResult parsed) => parsed.GetValue(Config) is { } file && parsed.GetValue(NoConfig)
        ? throw new CliException($"--config {file} and --no-config contradict each other")
        : new SettingsFiles(parsed.GetValue(Config), parsed.GetValue(NoConfig));

    /// <summary>For a command that takes one configuration: what the user and the settings found beside it ask for.</summary>
    public AnalysisOptions AnalysisOptions(ParseResult parsed, CliHost host, AnalysisPurpose purpose, Configuration configuration) =>
        AnalysisOptions(parsed, host, purpose, SettingsFiles(parsed).For(configuration.Files[0].Name));

    public AnalysisOptions AnalysisOptions(ParseResult parsed, CliHost host, AnalysisPurpose purpose, ProjectSettings settings) =>
        new AnalysisOptions
        {
            Environment = EnvironmentOf(parsed.GetValue(Env) ?? [], settings, host),
            Purpose = purpose,
            LocalPeer = System.Environment.MachineName,
        }.With(settings);

    public bool UseColor(ParseResult parsed, CliHost host, bool isTerminal) => parsed.GetValue(Color) switch
    {
        "always" => true,
        "never" => false,
        _ => isTerminal && string.IsNullOrEmpty(host.Environment("NO_COLOR")) && host.Environment("TERM") != "dumb",
    };

    /// <summary>The variables of <c>--env</c>, then those of cfgc.toml, in front of the process's own.</summary>
    private static Func<string, string?> EnvironmentOf(string[] assignments, ProjectSettings settings, CliHost host)
    {
        if (assignments.Length == 0 && settings.Env.IsEmpty)
        {
            return host.Environment;
        }

        var given = new Dictionary<string, string>(settings.Env, StringComparer.Ordinal);
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

using System.Collections.Immutable;

namespace CfgCompiler.Cli.Haproxy;

/// <summary>HAProxy's command line (section 3 of the management guide), read but not judged.</summary>
internal sealed record HaproxyArguments
{
    /// <summary>Options that take the next argument.</summary>
    private static readonly ImmutableArray<string> WithValue = ["-f", "-C", "-cc", "-L", "-S", "-m", "-n", "-N", "-p", "-x"];

    /// <summary>Switches that the built proxy understands and gets.</summary>
    private static readonly ImmutableArray<string> ForProxy = ["-d", "-db", "-D", "-W", "-Ws", "-q", "-V"];

    public ImmutableArray<string> Files { get; init; } = [];

    public ImmutableArray<string> ProxyArguments { get; init; } = [];

    public string? Directory { get; init; }

    public string? Condition { get; init; }

    /// <summary>What this machine is called in peers sections; null: by its name.</summary>
    public string? LocalPeer { get; init; }

    public bool IsCheck { get; init; }

    public bool IsQuiet { get; init; }

    public bool IsVerbose { get; init; }

    public bool WarningsAreFatal { get; init; }

    /// <summary>1 for <c>-v</c>, 2 for <c>-vv</c>.</summary>
    public int ShowVersion { get; init; }

    /// <summary>What can't be done, as a sentence; null when all is understood.</summary>
    public string? Problem { get; init; }

    public static HaproxyArguments Parse(IReadOnlyList<string> args)
    {
        var result = new HaproxyArguments();
        for (var index = 0; index < args.Count && result.Problem is null; index++)
        {
            var argument = args[index];
            if (argument == "--")
            {
                return result with { Files = result.Files.AddRange(args.Skip(index + 1)) };
            }

            if (argument is "-sf" or "-st")
            {
                var processes = args.Skip(index + 1).TakeWhile(next => !next.StartsWith('-')).ToList();
                result = result with { ProxyArguments = result.ProxyArguments.Add(argument).AddRange(processes) };
                index += processes.Count;
            }
            else if (!WithValue.Contains(argument))
            {
                result = result.WithSwitch(argument);
            }
            else if (index + 1 < args.Count)
            {
                result = result.WithOption(argument, args[++index]);
            }
            else
            {
                result = result with { Problem = $"the option {argument} wants an argument" };
            }
        }

        return result;
    }

    private HaproxyArguments WithOption(string option, string value) => option switch
    {
        "-f" => this with { Files = Files.Add(value) },
        "-C" => this with { Directory = value },
        "-cc" => this with { Condition = value },
        "-L" => this with { LocalPeer = value, ProxyArguments = ProxyArguments.Add(option).Add(value) },
        _ => this with { ProxyArguments = ProxyArguments.Add(option).Add(value) },
    };

    private HaproxyArguments WithSwitch(string option)
    {
        var taken = option switch
        {
            "-c" => this with { IsCheck = true },
            "-q" => this with { IsQuiet = true },
            "-V" => this with { IsVerbose = true, IsQuiet = false },
            "-dW" => this with { WarningsAreFatal = true },
            "-v" => this with { ShowVersion = Math.Max(ShowVersion, 1) },
            "-vv" => this with { ShowVersion = 2 },

            // Poisoned memory and permission to fork for external checks: a built proxy has no use for either.
            "-dI" => this,
            ['-', 'd', 'M', ..] => this,
            _ when ForProxy.Contains(option) => this,
            ['-', ..] => this with { Problem = $"the option {option} is not supported" },
            _ => this with { Problem = $"\"{option}\" is not an option; configuration files are given with -f" },
        };
        return ForProxy.Contains(option) ? taken with { ProxyArguments = taken.ProxyArguments.Add(option) } : taken;
    }
}

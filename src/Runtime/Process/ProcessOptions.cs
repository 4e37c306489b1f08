using System.Globalization;

namespace CfgCompiler.Runtime.Process;

/// <summary>What the process was asked for on its command line: HAProxy's own options, as far as they are compiled.</summary>
internal sealed record ProcessOptions
{
    private const int PidMax = 4_194_304;

    /// <summary><c>-c</c>: check what is read at start and leave.</summary>
    public bool IsCheck { get; init; }

    /// <summary><c>-db</c>, <c>-d</c>: stay in the foreground whatever the configuration says.</summary>
    public bool StaysInForeground { get; init; }

    /// <summary><c>-D</c>.</summary>
    public bool IsDaemon { get; init; }
    public bool IsQuiet { get; init; }

    /// <summary><c>-V</c>, <c>-d</c>.</summary>
    public bool IsVerbose { get; init; }

    /// <summary><c>-dW</c>: a warning ends the start.</summary>
    public bool WarningsAreFatal { get; init; }

    /// <summary><c>-v</c>: 1; <c>-vv</c>: 2.</summary>
    public int VersionDetail { get; init; }

    /// <summary><c>-n</c>; null: the configuration's.</summary>
    public int? Maxconn { get; init; }

    /// <summary><c>-p</c>; null: the configuration's.</summary>
    public string? Pidfile { get; init; }

    /// <summary><c>-L</c>, seen by the configuration as HAPROXY_LOCALPEER.</summary>
    public string? LocalPeer { get; init; }

    /// <summary><c>-C</c>.</summary>
    public string? Directory { get; init; }

    /// <summary><c>-sf</c>, <c>-st</c>: processes to end once this one listens.</summary>
    public IReadOnlyList<int> OldPids { get; init; } = [];

    /// <summary><c>-st</c>: at once, not softly.</summary>
    public bool TerminatesOldPids { get; init; }

    /// <summary>What is wrong with the command line; null: nothing.</summary>
    public string? Problem { get; init; }

    public static ProcessOptions Parse(IReadOnlyList<string> args)
    {
        var options = new ProcessOptions();
        for (var i = 0; i < args.Count && options.Problem is null; i++)
        {
            options = args[i] switch
            {
                "-c" => options with { IsCheck = true },
                "-d" => options with { StaysInForeground = true, IsVerbose = true },
                "-db" => options with { StaysInForeground = true },
                "-dW" => options with { WarningsAreFatal = true },
                "-D" => options with { IsDaemon = true },
                "-q" => options with { IsQuiet = true },
                "-V" => options with { IsVerbose = true },
                "-v" => options with { VersionDetail = 1 },
                "-vv" => options with { VersionDetail = 2 },
                "-n" or "-p" or "-L" or "-C" => WithValue(options, args[i], i + 1 < args.Count ? args[++i] : null),
                "-sf" or "-st" => WithOldPids(options, args[i], args, ref i),
                _ => options with { Problem = Unknown(args[i]) },
            };
        }

        return options;
    }

    private static ProcessOptions WithValue(ProcessOptions options, string name, string? value)
    {
        if (value is null)
        {
            return options with { Problem = $"option '{name}' needs a value" };
        }

        return name switch
        {
            "-p" => options with { Pidfile = value },
            "-L" => options with { LocalPeer = value },
            "-C" => options with { Directory = value },
            _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var maxconn)
                ? options with { Maxconn = maxconn }
                : options with { Problem = $"option '-n' needs a number, not '{value}'" },
        };
    }

    private static ProcessOptions WithOldPids(ProcessOptions options, string name, IReadOnlyList<string> args, ref int i)
    {
        var pids = new List<int>(options.OldPids);
        while (i + 1 < args.Count && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && pid is > 0 and <= PidMax)
        {
            pids.Add(pid);
            i++;
        }

        return options with { OldPids = pids, TerminatesOldPids = name == "-st" };
    }

    // -dM poisons HAProxy's memory pools and -dI lets it fork: this program has neither, so there is nothing to do.
    private static string? Unknown(string arg) => arg switch
    {
        "-dI" => null,
        _ when arg.StartsWith("-dM", StringComparison.Ordinal) => null,
        "-f" or "--" => "this program has its configuration compiled in and reads no other",
        "-W" or "-Ws" or "-S" or "-x" or "-m" or "-N" or "-cc" or "-4" => $"option '{arg}' is not compiled yet",
        _ => arg.StartsWith('-') ? $"unknown option '{arg}'" : $"unexpected argument '{arg}'",
    };
}

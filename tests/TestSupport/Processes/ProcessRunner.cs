using System.Diagnostics;

namespace CfgCompiler.TestSupport.Processes;

/// <summary>Runs programs for a bounded time.</summary>
public static class ProcessRunner
{
    /// <summary>Runs a program to its end; one that is still there after <paramref name="limit"/> is killed and the test fails.</summary>
    public static ProcessResult Run(
        string program, IEnumerable<string> arguments, TimeSpan limit, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        using var process = Start(program, arguments, environment, folder);
        return process.WaitForExit(limit)
            ? new ProcessResult(process.ExitCode, process.Output, process.Error)
            : throw new TimeoutException($"{program} was still running after {limit}; its error output: {process.Error}");
    }

    /// <summary>Starts a program that goes on in the background; disposing it kills it by its process id.</summary>
    public static RunningProcess Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new RunningProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
    }
}

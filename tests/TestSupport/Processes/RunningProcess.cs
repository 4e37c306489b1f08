using System.Diagnostics;
using System.Text;

namespace CfgCompiler.TestSupport.Processes;

/// <summary>A program in the background, with what it has written so far.</summary>
public sealed class RunningProcess : IDisposable
{
    private static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    internal RunningProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public string Output => Read(_output);

    public string Error => Read(_error);

    /// <summary>How many descriptors the process has open now.</summary>
    public int OpenDescriptors => Directory.GetFileSystemEntries($"/proc/{Id}/fd").Length;

    /// <summary>Waits for the end; false, and the process killed, when it does not come in time.</summary>
    public bool WaitForExit(TimeSpan limit)
    {
        if (_process.WaitForExit(limit))
        {
            _process.WaitForExit();
            return true;
        }

        Dispose();
        return false;
    }

    /// <summary>Sends a signal to this one process.</summary>
    public void Signal(string name) => ProcessRunner.Run("/bin/kill", [$"-{name}", $"{Id}"], KillLimit);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit(KillLimit);
        }
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}

using System.Runtime.InteropServices;
using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.Process;

/// <summary>
/// The process's signals, handed to the main thread one at a time. HAProxy's end by SIGTERM or SIGINT is a death by that signal,
/// so those go back to their default and are sent again (<see cref="DieBy"/>).
/// </summary>
internal sealed class ProcessSignals : IDisposable
{
    private readonly Queue<int> _received = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    public void Register()
    {
        // A shell starts background jobs with SIGINT ignored, nohup with SIGHUP, and .NET would leave them so; HAProxy does not.
        ProcessCalls.signal(ProcessCalls.SIGINT, ProcessCalls.SIG_DFL);
        ProcessCalls.signal(ProcessCalls.SIGQUIT, ProcessCalls.SIG_DFL);
        ProcessCalls.signal(ProcessCalls.SIGHUP, ProcessCalls.SIG_DFL);
        ProcessCalls.signal(ProcessCalls.SIGPIPE, ProcessCalls.SIG_IGN);
        ReadOnlySpan<int> handled =
        [
            ProcessCalls.SIGTERM, ProcessCalls.SIGINT, ProcessCalls.SIGUSR1, ProcessCalls.SIGHUP, ProcessCalls.SIGUSR2,
            ProcessCalls.SIGQUIT, ProcessCalls.SIGTTIN, ProcessCalls.SIGTTOU,
        ];
        foreach (var signal in handled)
        {
            _registrations.Add(PosixSignalRegistration.Create((PosixSignal)signal, context =>
            {
                context.Cancel = true;
                lock (_received)
                {
                    _received.Enqueue(signal);
                    Monitor.Pulse(_received);
                }
            }));
        }
    }

    /// <summary>The next signal, or 0 when none came in this time.</summary>
    public int Wait(int timeoutMs)
    {
        lock (_received)
        {
            if (_received.Count == 0)
            {
                Monitor.Wait(_received, timeoutMs);
            }

            return _received.TryDequeue(out var signal) ? signal : 0;
        }
    }

    /// <summary>Ends the process by the signal. As process 1 of a container it cannot die of one and exits with the same status.</summary>
    public static void DieBy(int signal)
    {
        ProcessCalls.signal(signal, ProcessCalls.SIG_DFL);
        _ = ProcessCalls.kill(ProcessCalls.getpid(), signal);
        ProcessCalls._exit(128 + signal);
    }

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}

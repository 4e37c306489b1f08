using System.Runtime.InteropServices;

namespace CfgCompiler.Cli.Building;

/// <summary>Ctrl-C, SIGTERM and SIGHUP while a build runs: noted, so that children and half-written files can be cleared away first.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations;
    private volatile int _exitStatus;

    public Interrupt()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Note(context, 130)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Note(context, 143)),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => Note(context, 129)),
        ];
    }

    public bool IsRequested => _exitStatus != 0;

    /// <summary>128 + the signal's number; 0 as long as none has come.</summary>
    public int ExitStatus => _exitStatus;

    public void ThrowIfRequested()
    {
        if (_exitStatus != 0)
        {
            throw new InterruptedException(_exitStatus);
        }
    }

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private void Note(PosixSignalContext context, int exitStatus)
    {
        context.Cancel = true;
        _exitStatus = exitStatus;
    }
}

/// <summary>The user ended cfgc; <see cref="ExitStatus"/> is 128 + the signal's number, as a shell reports it.</summary>
internal sealed class InterruptedException(int exitStatus) : Exception
{
    public int ExitStatus { get; } = exitStatus;
}

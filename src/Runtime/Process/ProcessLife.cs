using System.IO;
using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Process;

/// <summary>One start, and one end, of the process.</summary>
internal sealed class ProcessLife(
    ProcessOptions options, Func<StartValues, ProcessSettings> configure, string cfgFile, TrafficFactory newTraffic)
{
    private const int DrainedPollMs = 10;
    private const int NoTimeout = -1;

    private readonly int _pid = ProcessCalls.getpid();
    private readonly ProcessMessages _messages = new(ProcessCalls.getpid()) { IsQuiet = options.IsQuiet };
    private readonly string _program = ProgramImage.Name(ProgramImage.Arguments());

    public int Run()
    {
        if (options.Problem is not null)
        {
            _messages.Alert(options.Problem);
            _messages.Print(ProcessText.Usage(Path.GetFileName(_program)));
            return 1;
        }

        if (options.VersionDetail > 0)
        {
            _messages.Print(ProcessText.Banner(cfgFile));
            if (options.VersionDetail > 1)
            {
                _messages.Print(ProcessText.Details());
            }

            return 0;
        }

        try
        {
            return Start();
        }
        catch (StartException problem)
        {
            _messages.Alert(problem.Message);
            return 1;
        }
    }

    private int Start()
    {
        var ready = DaemonStart.TakeReadyDescriptor();
        // The daemon is there already: its parent changed to the directory before it started it.
        if (options.Directory is not null && ready < 0 && ProcessCalls.chdir(options.Directory) != 0)
        {
            throw new StartException($"cannot change to directory '{options.Directory}'");
        }

        Environment.SetEnvironmentVariable("HAPROXY_LOCALPEER", options.LocalPeer ?? Environment.MachineName);
        var settings = configure(new StartValues(cfgFile));
        ProcessText.CheckAbi(settings);
        if (!options.IsCheck && ready < 0 && (settings.Daemon || options.IsDaemon) && !options.StaysInForeground)
        {
            return DaemonStart.Run(_messages);
        }

        var current = DescriptorLimits.Current();
        var workers = Processors.Workers(settings);
        var limits = Limits(settings, workers, current);
        var privileges = Privileges.Resolve(settings);
        var tag = settings.LogTag ?? Path.GetFileName(_program);
        using var log = new ControlLog(settings, tag, _pid, LocalClock.Now);
        var report = new ControlReport(log, _messages);
        var traffic = newTraffic(settings, new TrafficOptions(workers, limits.Maxconn, tag, _pid));
        using var checks = new HealthChecks(traffic, report, TimeProvider.System);
        checks.Add(settings);
        if (options.IsCheck)
        {
            return Checked();
        }

        limits.Apply(current);
        AdviseAndJudgeWarnings(settings);
        RequireListener(settings);
        OpenListeners(traffic);
        if (ready >= 0 && (options.Pidfile ?? settings.Pidfile) is { } pidfile)
        {
            Pidfile.Write(pidfile, _pid);
        }

        // The last moment at which the system's files are in reach: the time zone is read, the checks' libraries are loaded.
        _ = LocalClock.Now();
        if (privileges.Chroot is not null && checks.Count > 0)
        {
            CheckWarmup.Run();
        }

        privileges.Drop(_program);
        return Serve(settings, traffic, checks, report, ready);
    }

    private DescriptorLimits Limits(ProcessSettings settings, int workers, ResourceLimit current) => DescriptorLimits.Resolve(
        options.Maxconn ?? settings.Maxconn,
        settings.Proxies.Sum(proxy => proxy.Binds.Count),
        settings.Proxies.Sum(proxy => proxy.Servers.Count(server => server.Check)),
        workers,
        current);

    /// <summary>Tells of every address that cannot be bound, not only of the first.</summary>
    private void OpenListeners(ITraffic traffic)
    {
        var problems = traffic.OpenListeners();
        foreach (var problem in problems)
        {
            _messages.Alert(problem);
        }

        if (problems.Count > 0)
        {
            throw new StartException($"[{_program}.main()] Some protocols failed to start their listeners! Exiting."); // control plane: ends the start, no traffic yet
        }
    }

    private int Checked()
    {
        if (options.IsVerbose)
        {
            _messages.Print("Configuration file is valid");
        }

        return 0;
    }

    private void AdviseAndJudgeWarnings(ProcessSettings settings)
    {
        foreach (var advice in Privileges.Advice(settings))
        {
            _messages.Advice($"[{_program}.main()] {advice}");
        }

        if (options.WarningsAreFatal && _messages.Warnings > 0)
        {
            throw new StartException("some warnings were found and '-dW' is set, so the start ends here");
        }
    }

    /// <summary>As HAProxy: such a configuration is valid (<c>-c</c>), but a process that listens nowhere would never be noticed.</summary>
    private void RequireListener(ProcessSettings settings)
    {
        if (settings.Proxies.All(proxy => proxy.Binds.Count == 0))
        {
            throw new StartException($"[{_program}.main()] No enabled listener found (check for 'bind' directives) ! Exiting."); // control plane: ends the start, no traffic yet
        }
    }

    private int Serve(ProcessSettings settings, ITraffic traffic, HealthChecks checks, ControlReport report, int ready)
    {
        using var signals = new ProcessSignals();
        signals.Register();
        traffic.Start();
        foreach (var pid in options.OldPids)
        {
            _ = ProcessCalls.kill(pid, options.TerminatesOldPids ? ProcessCalls.SIGTERM : ProcessCalls.SIGUSR1);
        }

        _ = checks.Start();
        if (ready >= 0)
        {
            DaemonStart.ReportReady(ready);
        }

        return UntilStopped(settings, traffic, report, signals);
    }

    private int UntilStopped(ProcessSettings settings, ITraffic traffic, ControlReport report, ProcessSignals signals)
    {
        var isStopping = false;
        while (!isStopping || !traffic.IsDrained)
        {
            var signal = signals.Wait(isStopping ? DrainedPollMs : NoTimeout);
            switch (signal)
            {
                case ProcessCalls.SIGTERM or ProcessCalls.SIGINT:
                    traffic.HardStop();
                    ProcessSignals.DieBy(signal);
                    break;
                case ProcessCalls.SIGUSR1 when !isStopping:
                    isStopping = true;
                    traffic.SoftStop();
                    report.Stopped(settings, traffic);
                    break;
                case ProcessCalls.SIGHUP:
                    report.Dump(settings, traffic);
                    break;
                case ProcessCalls.SIGTTIN or ProcessCalls.SIGTTOU:
                    _messages.Advice($"signal {signal} received, but pausing and resuming proxies is not compiled yet.");
                    break;
            }
        }

        traffic.HardStop(); // the last log lines leave with the workers
        return 0;
    }
}

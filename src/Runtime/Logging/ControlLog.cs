using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Process;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Logging;

/// <summary>
/// Sends the process's own messages (states of servers and proxies) to the log targets. Requests are logged by the workers; this
/// writes a few lines an hour, by blocking-free datagrams that are lost when nobody takes them, as HAProxy's are.
/// </summary>
internal sealed unsafe class ControlLog : IDisposable
{
    private const int DatagramSocket = 2;
    private const int CloseOnExec = 0x80000;
    private const int DontWaitNoSignal = 0x4040;

    private readonly Dictionary<LogTargetSettings, SyslogAddress> _addresses = [];
    private readonly Dictionary<int, int> _socketOfFamily = [];
    private readonly string _tag;
    private readonly int _pid;
    private readonly Func<DateTime> _localTime;
    private readonly Lock _oneLineAtATime = new();

    /// <exception cref="StartException">A target's address is wrong.</exception>
    public ControlLog(ProcessSettings settings, string tag, int pid, Func<DateTime> localTime)
    {
        _tag = tag;
        _pid = pid;
        _localTime = localTime;
        foreach (var target in settings.Proxies.SelectMany(proxy => proxy.Logs).Concat(settings.Logs))
        {
            try
            {
                _addresses.TryAdd(target, SyslogAddress.Parse(target.Address));
            }
            catch (FormatException wrong)
            {
                throw new StartException(settings.CfgFile, target.Line, $"log : {wrong.Message}");
            }
        }
    }

    /// <param name="targets">Of the proxy that the message is about, or of the process.</param>
    /// <param name="level">Syslog level, 0…7.</param>
    /// <param name="text">One line, without its end.</param>
    public void Send(IReadOnlyList<LogTargetSettings> targets, int level, string text)
    {
        if (targets.Count == 0)
        {
            return;
        }

        lock (_oneLineAtATime)
        {
            var now = _localTime();
            foreach (var target in targets)
            {
                var written = SyslogHeader.LevelFor(level, target.MaxLevel, target.MinLevel);
                if (written >= 0)
                {
                    SendTo(_addresses[target], SyslogHeader.Line(target.Facility, written, now, _tag, _pid, text, target.LengthMax));
                }
            }
        }
    }

    public void Dispose()
    {
        lock (_oneLineAtATime)
        {
            foreach (var fd in _socketOfFamily.Values)
            {
                ProcessCalls.close(fd);
            }

            _socketOfFamily.Clear();
        }
    }

    private void SendTo(SyslogAddress address, byte[] line)
    {
        if (!_socketOfFamily.TryGetValue(address.Family, out var fd))
        {
            fd = ProcessCalls.socket(address.Family, DatagramSocket | CloseOnExec, 0);
            if (fd < 0)
            {
                return;
            }

            _socketOfFamily.Add(address.Family, fd);
        }

        fixed (byte* data = line, to = address.SockAddr)
        {
            _ = ProcessCalls.sendto(fd, data, line.Length, DontWaitNoSignal, to, (uint)address.SockAddr.Length);
        }
    }
}

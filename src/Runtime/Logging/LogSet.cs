using CfgCompiler.Runtime.EventLoop;
using CfgCompiler.Runtime.Native;
using CfgCompiler.Runtime.Process;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Logging;

/// <summary>The resolved log targets of every proxy, and the datagram sockets that all workers send through.</summary>
internal sealed class LogSet
{
    internal LogSet(ProcessSettings settings, EngineOptions options)
    {
        Tag = System.Text.Encoding.UTF8.GetBytes($" {options.LogTag}[{options.Pid}]: ");
        Targets = settings.Proxies.Select(proxy => proxy.Logs.Select(log => Resolve(settings.CfgFile, log)).ToArray()).ToArray();
        foreach (var target in Targets.SelectMany(t => t))
        {
            if (target.Address.Family == Sys.AF_UNIX)
            {
                UnixSocket = UnixSocket < 0 ? Open(Sys.AF_UNIX) : UnixSocket;
            }
            else if (target.Address.Family == Sys.AF_INET)
            {
                InetSocket = InetSocket < 0 ? Open(Sys.AF_INET) : InetSocket;
            }
            else
            {
                Inet6Socket = Inet6Socket < 0 ? Open(Sys.AF_INET6) : Inet6Socket;
            }
        }
    }

    /// <summary>What stands between the date and the message: " tag[pid]: ".</summary>
    internal byte[] Tag { get; }

    /// <summary>By proxy index.</summary>
    internal Target[][] Targets { get; }

    internal int UnixSocket { get; } = -1;

    internal int InetSocket { get; } = -1;

    internal int Inet6Socket { get; } = -1;

    internal int SocketOf(in Target target) => target.Address.Family switch
    {
        Sys.AF_UNIX => UnixSocket,
        Sys.AF_INET => InetSocket,
        _ => Inet6Socket,
    };

    private static int Open(int family) => Libc.socket(family, Sys.SOCK_DGRAM | Sys.SOCK_NONBLOCK | Sys.SOCK_CLOEXEC, 0);

    private static Target Resolve(string cfgFile, LogTargetSettings log)
    {
        try
        {
            return new Target(SyslogAddress.Parse(log.Address), log.Facility, log.MaxLevel, log.MinLevel, log.LengthMax);
        }
        catch (FormatException problem)
        {
            throw new StartException(cfgFile, log.Line, problem.Message); // start-up only
        }
    }

    internal readonly record struct Target(SyslogAddress Address, int Facility, int MaxLevel, int MinLevel, int LengthMax);
}

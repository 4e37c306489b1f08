using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Process;

/// <summary>The life of the <c>lb</c> process: command line, start, signals, end.</summary>
public static class ProxyProcess
{
    /// <summary>
    /// Runs the proxy and returns the exit status: 0 after a soft stop, 1 when it could not start. Death by a signal is left to the signal.
    /// </summary>
    /// <param name="args">The arguments of Main: HAProxy's own options.</param>
    /// <param name="configure">The configuration, asked for once the command line has been read.</param>
    /// <param name="cfgFile">The configuration's file name, for messages.</param>
    public static int Run(string[] args, Func<StartValues, ProcessSettings> configure, string cfgFile) =>
        new ProcessLife(ProcessOptions.Parse(args), configure, cfgFile, EngineTraffic.Create).Run();
}

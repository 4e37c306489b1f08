using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Process;

/// <summary>The life of the <c>lb</c> process: command line, start, signals, end.</summary>
public static class ProxyProcess
{
    /// <summary>Runs the proxy and returns the exit status. The settings are asked for once the command line has been read.</summary>
    public static int Run(string[] args, Func<StartValues, ProcessSettings> configure, string cfgFile)
    {
        _ = args;
        _ = configure(new StartValues(cfgFile));
        return 1;
    }
}

using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Process;

/// <summary>What the process says about itself: <c>-v</c>, <c>-vv</c> and the usage.</summary>
internal static class ProcessText
{
    public const string Version = "0.1.0";

    public static string Banner(string cfgFile) =>
        $"Load balancer compiled from {cfgFile} by cfgc {Version}; behaves as HAProxy version 3.5";

    public static string Details() =>
        $"""
        Build options :
          TARGET  = linux-glibc
          ABI     = {RuntimeInfo.AbiVersion}
          Runtime = {Environment.Version}
        Default settings :
          nbthread = {Processors.InAffinityMask()} (the processors of the affinity mask)
        Available polling systems :
          epoll : will use epoll.
        """;

    public static string Usage(string program) =>
        $"""
        Usage : {program} [ -cdDqvV ] [ -n <maxconn> ] [ -p <pidfile> ] [ -C <dir> ] [ -L <name> ] [ -sf|-st <pid>... ]
                -c checks what is read at start, and exits
                -d stays in the foreground and is verbose ; -db only stays in the foreground
                -D becomes a daemon
                -dW makes warnings at start fatal ; -dI and -dM change nothing here
                -n sets the maximum total number of connections
                -p writes the daemon's process id to this file
                -C changes to this directory first
                -L sets the local peer's name, which the configuration sees as HAPROXY_LOCALPEER
                -sf/-st ends old processes softly / at once when this one listens
                -q prints alerts only ; -V is verbose
                -v prints the version ; -vv the build too
        """;

    /// <exception cref="StartException">The code was generated for another Runtime.</exception>
    public static void CheckAbi(ProcessSettings settings)
    {
        if (settings.AbiVersion != RuntimeInfo.AbiVersion)
        {
            throw new StartException(
                $"{settings.CfgFile} was compiled for version {settings.AbiVersion} of the runtime's interface, this is {RuntimeInfo.AbiVersion}; compile it again");
        }
    }
}

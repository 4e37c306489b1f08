using System.Globalization;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Network;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.ProxySupport;

/// <summary>
/// A proxy that runs, with its log server and origins. A configuration names what differs from run to run by variables:
/// <c>${LB_PORT}</c>, <c>${LOG_PORT}</c>, <c>${S1_PORT}</c>, <c>${S2_PORT}</c> … so that the same text is compiled once.
/// </summary>
public sealed class ProxyUnderTest : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    private readonly TemporaryDirectory _folder = new();

    public ProxyUnderTest(IProxyProgram program, string cfgText, params OriginServer?[] origins)
    {
        Origins = origins;
        var environment = new Dictionary<string, string>
        {
            ["LB_PORT"] = Text(Port),
            ["LOG_PORT"] = Text(Log.Port),
            ["LOG_PATH"] = UnixLogPath,
        };
        if (cfgText.Contains("${LOG_PATH}", StringComparison.Ordinal))
        {
            UnixLog = SyslogSink.Unix(UnixLogPath);
        }

        for (var index = 0; index < origins.Length; index++)
        {
            // A server without an origin is one that refuses connections.
            environment[$"S{index + 1}_PORT"] = Text(origins[index]?.Port ?? FreePorts.Next());
        }

        Process = program.Start(cfgText, _folder.FullPath, environment);
        if (!Eventually.Holds(() => IsListening(Port) || Process.HasExited, StartLimit) || Process.HasExited)
        {
            var message = $"{program.Name} does not listen{(Process.HasExited ? $" and has exited with {Process.ExitCode}" : "")}:\n{Process.Output}{Process.Error}";
            Dispose();
            throw new InvalidOperationException(message);
        }
    }

    public int Port { get; } = FreePorts.Next();

    public SyslogSink Log { get; } = SyslogSink.Udp();

    /// <summary>The log server at <c>${LOG_PATH}</c>; null when the configuration does not name it.</summary>
    public SyslogSink? UnixLog { get; }

    public IReadOnlyList<OriginServer?> Origins { get; }

    public RunningProcess Process { get; }

    /// <summary>The log lines of requests, in order; the other lines are messages about proxies and servers.</summary>
    public IReadOnlyList<string> RequestLines => [.. Log.Lines.Where(IsRequestLine)];

    /// <summary>A request and its answer's status; 0 when the proxy closed without one.</summary>
    public int StatusOf(string request) => RawClient.Status(RawClient.Exchange(Port, request));

    public static bool IsRequestLine(string line) => line.Contains("127.0.0.1:", StringComparison.Ordinal);

    public void Dispose()
    {
        Process.Dispose();
        Log.Dispose();
        UnixLog?.Dispose();
        foreach (var origin in Origins)
        {
            origin?.Dispose();
        }

        _folder.Dispose();
    }

    private string UnixLogPath => _folder.File("log");

    // Read from the kernel's table: a connection for trying would be counted and logged by the proxy.
    private static bool IsListening(int port) =>
        File.ReadAllText("/proc/net/tcp").Contains(string.Create(CultureInfo.InvariantCulture, $":{port:X4} 00000000:0000 0A"), StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

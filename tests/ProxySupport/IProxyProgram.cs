using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.ProxySupport;

/// <summary>Something that turns a configuration into a running proxy: HAProxy itself, or what cfgc makes of it.</summary>
public interface IProxyProgram
{
    string Name { get; }

    /// <summary>Starts the proxy in the foreground; it need not listen yet.</summary>
    RunningProcess Start(string cfgText, string folder, IReadOnlyDictionary<string, string> environment);
}

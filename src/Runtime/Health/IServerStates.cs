namespace CfgCompiler.Runtime.Health;

/// <summary>What health checks ask of the balancing side. Proxies and servers are named by their index in the settings.</summary>
internal interface IServerStates
{
    /// <summary>Puts a server in or takes it out of rotation; the number of queued requests that were given to others.</summary>
    int SetServerUp(int proxy, int server, bool up);

    /// <summary>Who can take requests now. <see cref="BackendCounts.Requeued"/> is 0.</summary>
    BackendCounts Counts(int proxy, int server);
}

namespace CfgCompiler.Runtime.Streams;

/// <summary>One request and its response. Unmanaged; lives in a worker's pool.</summary>
public unsafe partial struct Stream
{
    internal int Backend;

    /// <summary>Sends the request to the proxy of this index in <see cref="Settings.ProcessSettings.Proxies"/>.</summary>
    public void UseBackend(int proxyIndex) => Backend = proxyIndex;
}

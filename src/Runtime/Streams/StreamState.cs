namespace CfgCompiler.Runtime.Streams;

/// <summary>Where a stream stands on the way to its server.</summary>
internal enum StreamState : byte
{
    /// <summary>The request head is not complete.</summary>
    RequestHead,

    /// <summary>Waits in a queue for a server's slot.</summary>
    Queued,

    /// <summary>Waits before it connects again to a server that refused (section 4.2 "retries").</summary>
    TurnAround,

    Connecting,

    /// <summary>The request is on its way; the response head has not come.</summary>
    ResponseHead,

    /// <summary>The response body is being passed on.</summary>
    ResponseBody,

    /// <summary>Both ends are passed through after 101 or CONNECT.</summary>
    Tunnel,

    /// <summary>The response is complete but the request is not: its body is still passed on.</summary>
    RequestTail,

    /// <summary>The last bytes for the client are being flushed.</summary>
    Flushing,
}

/// <summary>First letter of the termination state (section 8.5): who ended the session.</summary>
internal static class EndCause
{
    internal const byte Normal = (byte)'-';
    internal const byte ClientAbort = (byte)'C';
    internal const byte ServerAbort = (byte)'S';
    internal const byte Proxy = (byte)'P';
    internal const byte ClientTimeout = (byte)'c';
    internal const byte ServerTimeout = (byte)'s';
    internal const byte Resource = (byte)'R';
    internal const byte Internal = (byte)'I';
    internal const byte Down = (byte)'D';
}

/// <summary>Second letter of the termination state: where the session stood.</summary>
internal static class EndState
{
    internal const byte Normal = (byte)'-';
    internal const byte Request = (byte)'R';
    internal const byte Queue = (byte)'Q';
    internal const byte Connect = (byte)'C';
    internal const byte Headers = (byte)'H';
    internal const byte Data = (byte)'D';
    internal const byte Last = (byte)'L';
}

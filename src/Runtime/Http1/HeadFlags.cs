namespace CfgCompiler.Runtime.Http1;

/// <summary>What the parser learnt of a head while it read it.</summary>
[Flags]
internal enum HeadFlags
{
    None = 0,

    /// <summary><c>Transfer-Encoding</c> ends in <c>chunked</c>.</summary>
    Chunked = 1,

    /// <summary><c>Connection</c> has the token <c>close</c>.</summary>
    Close = 2,

    /// <summary><c>Connection</c> has the token <c>keep-alive</c>.</summary>
    KeepAlive = 4,

    /// <summary><c>Connection</c> has the token <c>upgrade</c>.</summary>
    ConnectionUpgrade = 8,

    /// <summary>There is an <c>Upgrade</c> header.</summary>
    Upgrade = 16,

    /// <summary><c>Upgrade</c> names <c>websocket</c>.</summary>
    UpgradeWebSocket = 32,

    /// <summary>There is a <c>Transfer-Encoding</c> header.</summary>
    TransferEncoding = 64,

    /// <summary>The method is HEAD.</summary>
    MethodHead = 128,

    /// <summary>The method is CONNECT.</summary>
    MethodConnect = 256,
}

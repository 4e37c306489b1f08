using CfgCompiler.Runtime.Balancing;
using CfgCompiler.Runtime.Http1;

namespace CfgCompiler.Runtime.EventLoop;

/// <summary>The part of a worker that hooks reach through the stream: no managed reference, one per worker.</summary>
internal unsafe struct WorkerArea
{
    /// <summary>Rows of all proxies, shared by all workers.</summary>
    internal ProxyRow* Proxies;
    internal ProcessRow* Process;

    /// <summary>The head that is being worked on, request or response.</summary>
    internal MessageHead* Head;

    /// <summary>The session of the stream that is being worked on.</summary>
    internal Streams.Session* Session;

    /// <summary>The client's socket of the stream whose log line is being written.</summary>
    internal int ClientSocket;

    /// <summary>Milliseconds since the worker began, taken once per round.</summary>
    internal long NowMs;

    /// <summary>Milliseconds since 1970, taken once per round.</summary>
    internal long WallMs;
    internal int WorkerIndex;
}

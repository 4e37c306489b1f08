namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>The points of processing at which rules and expressions run, as a set: what a fetch needs must be there.</summary>
[Flags]
internal enum RuleStage
{
    None = 0,

    /// <summary><c>tcp-request connection</c>.</summary>
    Connection = 1 << 0,

    /// <summary><c>tcp-request session</c>.</summary>
    Session = 1 << 1,

    /// <summary><c>tcp-request content</c> of a frontend.</summary>
    FrontendContent = 1 << 2,

    /// <summary><c>http-request</c> of a frontend.</summary>
    FrontendRequest = 1 << 3,
    FrontendRequestBody = 1 << 4,

    /// <summary><c>use_backend</c>.</summary>
    BackendChoice = 1 << 5,

    /// <summary><c>tcp-request content</c> of a backend.</summary>
    BackendContent = 1 << 6,

    /// <summary><c>http-request</c> of a backend.</summary>
    BackendRequest = 1 << 7,
    BackendRequestBody = 1 << 8,

    /// <summary><c>use-server</c>, <c>balance</c>, <c>stick on</c>, <c>stick match</c>.</summary>
    ServerChoice = 1 << 9,

    /// <summary>The address that a server connection comes from.</summary>
    ServerSource = 1 << 10,

    /// <summary><c>tcp-response content</c>.</summary>
    BackendResponseContent = 1 << 11,

    /// <summary><c>http-response</c> of a backend.</summary>
    BackendResponse = 1 << 12,
    BackendResponseBody = 1 << 13,

    /// <summary><c>stick store-response</c>.</summary>
    StickStore = 1 << 14,
    FrontendResponseContent = 1 << 15,

    /// <summary><c>http-response</c> of a frontend.</summary>
    FrontendResponse = 1 << 16,
    FrontendResponseBody = 1 << 17,
    Log = 1 << 18,

    /// <summary><c>tcp-check</c> and <c>http-check</c>.</summary>
    Check = 1 << 19,

    /// <summary><c>set-var</c> of the global section, <c>.if</c>.</summary>
    ConfigParser = 1 << 20,
    Cli = 1 << 21,

    // What the fetches of the registry have in common.
    AtStart = ConfigParser,
    Connected = ToLog | Check,
    Process = Connected | Cli,
    Everywhere = Process | ConfigParser,
    ToLog = (Log << 1) - 1,
    Established = ToLog & ~Connection,
    Requests = (FrontendContent << 9) - FrontendContent,
    Messages = (FrontendContent << 16) - FrontendContent,
    MessagesToLog = Messages | Log,
    MessagesAndChecks = Messages | Check,
    BackendSide = ((BackendContent << 13) - BackendContent) | Check,
    Connecting = (ServerChoice << 10) - ServerChoice,
    ServerSide = ((ServerSource << 9) - ServerSource) | Check,
    Responses = (BackendResponseContent << 7) - BackendResponseContent,
    ResponsesAndChecks = Responses | Check,
    Answers = Responses | Log | Check,
}

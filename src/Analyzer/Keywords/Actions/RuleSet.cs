namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>The lists of rules that actions stand in, as a set (section 4.3).</summary>
[Flags]
internal enum RuleSet
{
    None = 0,
    QuicInitial = 1 << 0,
    TcpConnection = 1 << 1,
    TcpSession = 1 << 2,
    TcpContent = 1 << 3,
    TcpResponse = 1 << 4,
    HttpRequest = 1 << 5,
    HttpResponse = 1 << 6,
    HttpAfterResponse = 1 << 7,

    TcpRequest = TcpConnection | TcpSession | TcpContent,
    Http = HttpRequest | HttpResponse | HttpAfterResponse,
    All = TcpRequest | TcpResponse | Http,
}

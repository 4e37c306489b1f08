namespace CfgCompiler.Runtime.Http1;

/// <summary>Results of the head parser that are not a length.</summary>
internal static class ParseResult
{
    /// <summary>More bytes are needed.</summary>
    internal const int Incomplete = 0;

    /// <summary>400, or 502 for a response.</summary>
    internal const int Malformed = -1;

    /// <summary>422: a transfer coding before <c>chunked</c> that the proxy does not know.</summary>
    internal const int UnknownCoding = -2;

    /// <summary>400: more headers than the index holds (section 3.2 "tune.http.maxhdr").</summary>
    internal const int TooManyHeaders = -3;
}

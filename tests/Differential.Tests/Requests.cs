namespace CfgCompiler.Differential.Tests;

/// <summary>Texts that many cases send.</summary>
internal static class Requests
{
    public const string Get = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";

    /// <summary>A GET with more header lines, each ending with CRLF.</summary>
    public static string GetWith(string headerLines) => $"GET / HTTP/1.1\r\nHost: a.example\r\n{headerLines}\r\n";

    public static string GetPath(string path) => $"GET {path} HTTP/1.1\r\nHost: a.example\r\n\r\n";

    /// <summary>A POST whose header lines and body are given.</summary>
    public static string Post(string headerLines, string body) => $"POST /form HTTP/1.1\r\nHost: a.example\r\n{headerLines}\r\n{body}";

    /// <summary>A 200 answer with header lines and a body.</summary>
    public static string Ok(string headerLines, string body) => $"HTTP/1.1 200 OK\r\n{headerLines}\r\n{body}";
}

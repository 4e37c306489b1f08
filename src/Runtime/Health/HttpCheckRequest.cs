using System.Text;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Health;

/// <summary>The request of <c>option httpchk</c> (section 4.2) as HAProxy 3.5 puts it on the wire: header names in lower case.</summary>
internal static class HttpCheckRequest
{
    /// <summary>
    /// The bytes to send. Old configurations hide headers and a body behind the version (<c>HTTP/1.1\r\nHost:\ www</c>); they are
    /// taken apart and sent as headers and body, as HAProxy did while it still accepted this.
    /// </summary>
    public static byte[] Build(HttpCheckSettings check)
    {
        var version = check.Version ?? "HTTP/1.0";
        var hidden = "";
        var lineEnd = version.IndexOf("\r\n", StringComparison.Ordinal);
        if (lineEnd >= 0)
        {
            hidden = version[(lineEnd + 2)..];
            version = version[..lineEnd];
        }

        var (headers, body) = Split(hidden);
        var isHttp10 = version.Length == 0 || version.StartsWith("HTTP/1.0", StringComparison.Ordinal);
        var text = new StringBuilder();
        text.Append(check.Method).Append(' ').Append(check.Uri).Append(isHttp10 ? " HTTP/1.0\r\n" : " HTTP/1.1\r\n");
        foreach (var header in headers)
        {
            AppendHeader(text, header);
        }

        var bodyBytes = Encoding.UTF8.GetByteCount(body);
        if (bodyBytes > 0 || check.Method is not ("GET" or "HEAD" or "OPTIONS" or "DELETE" or "TRACE" or "CONNECT"))
        {
            text.Append("content-length: ").Append(bodyBytes).Append("\r\n");
        }

        if (!isHttp10)
        {
            text.Append("connection: close\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(body).ToString());
    }

    private static (string[] Headers, string Body) Split(string hidden)
    {
        var end = hidden.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = end < 0 ? hidden : hidden[..end];
        return (head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), end < 0 ? "" : hidden[(end + 4)..]);
    }

    private static void AppendHeader(StringBuilder text, string header)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return;
        }

        // These two are the check's own: it closes, and knows the length of what it sends.
        var name = header[..colon].Trim().ToLowerInvariant();
        if (name is not ("connection" or "content-length"))
        {
            text.Append(name).Append(": ").Append(header.AsSpan(colon + 1).Trim()).Append("\r\n");
        }
    }
}

using System.Text.RegularExpressions;
using CfgCompiler.ProxySupport;
using CfgCompiler.TestSupport.Scrubbing;

namespace CfgCompiler.Differential.Tests;

/// <summary>Runs a case against one proxy and writes down what client, servers and log saw.</summary>
internal static partial class Transcript
{
    private static readonly TimeSpan LogLimit = TimeSpan.FromSeconds(4);

    // A line that should not be there would come right away.
    private static readonly TimeSpan LogQuiet = TimeSpan.FromMilliseconds(100);

    public static string Of(DifferentialCase test, IProxyProgram program)
    {
        var lines = new List<string>();
        using var proxy = new ProxyUnderTest(program, test.Cfg, [.. test.Servers.Select(static script => script is null ? null : new OriginServer(script))]);
        using (var conversation = new Conversation(proxy, lines))
        {
            test.Talk(conversation);
            conversation.Finish();
        }

        proxy.Log.WaitFor(test.LogLines, ProxyUnderTest.IsRequestLine, LogLimit);
        Thread.Sleep(LogQuiet);
        if (!test.IgnoresServers)
        {
            lines.AddRange(Servers(proxy));
        }

        lines.AddRange(proxy.RequestLines.Select(static line => "log> " + ByteText.EscapeShort(ByteText.Bytes(LogScrubber.Scrub(line)))));
        if (proxy.Process.HasExited)
        {
            lines.Add($"{program.Name} died: {proxy.Process.Error}");
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>
    /// What differs between HAProxy 2.6 and 3.5 in every answer of HAProxy's own: 2.6 wrote some header names with capitals in early
    /// errors, and counted its own answers' bytes in the log. Everything else that differs is a recorded case.
    /// </summary>
    public static string AsHaproxy35(string transcript)
    {
        transcript = EarlyErrorHeaders().Replace(transcript, static match => match.Value.ToLowerInvariant());
        return OwnAnswerBytes().Replace(transcript, "$1 0 - -");
    }

    private static IEnumerable<string> Servers(ProxyUnderTest proxy)
    {
        for (var index = 0; index < proxy.Origins.Count; index++)
        {
            foreach (var connection in proxy.Origins[index]?.Connections ?? [])
            {
                var received = HttpMessage.Unchunk(ByteText.Latin1(connection.Received));
                yield return $"s{index + 1}.{connection.Index + 1}> {ByteText.EscapeShort(ByteText.Bytes(received))}";
            }
        }
    }

    [GeneratedRegex(@"Content-length: \d+\\r\\nCache-Control: no-cache\\r\\n(Connection: close\\r\\n)?Content-Type: text/html\\r\\n")]
    private static partial Regex EarlyErrorHeaders();

    // No server answered (Tr is -1), yet there is a status: the proxy's own answer.
    [GeneratedRegex(@"(/-1/\d+ [45]\d\d) \d+ - -")]
    private static partial Regex OwnAnswerBytes();
}

namespace CfgCompiler.TestSupport.Network;

/// <summary>Scripts that many tests use.</summary>
public static class Origins
{
    /// <summary>The smallest ordinary answer.</summary>
    public const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /// <summary>Reads requests and gives the answers one after the other; the last one again and again.</summary>
    public static Action<OriginConnection> Answer(params string[] answers) => connection =>
    {
        for (var number = 0; ; number++)
        {
            connection.ReadRequest();
            connection.Send(answers[Math.Min(number, answers.Length - 1)]);
        }
    };

    /// <summary>An answer whose body names the server.</summary>
    public static Action<OriginConnection> Named(string name) =>
        Answer($"HTTP/1.1 200 OK\r\nContent-Length: {name.Length}\r\n\r\n{name}");

    /// <summary>Answers after a while.</summary>
    public static Action<OriginConnection> Slow(int delayMs, string answer = Ok) => connection =>
    {
        while (true)
        {
            connection.ReadRequest();
            Thread.Sleep(delayMs);
            connection.Send(answer);
        }
    };

    /// <summary>Reads one request, sends the bytes (perhaps none) and closes.</summary>
    public static Action<OriginConnection> ThenClose(string bytes) => connection =>
    {
        connection.ReadRequest();
        connection.Send(bytes);
    };

    /// <summary>Reads one request, sends the bytes (perhaps none) and resets the connection.</summary>
    public static Action<OriginConnection> ThenReset(string bytes) => connection =>
    {
        connection.ReadRequest();
        connection.Send(bytes);
        if (bytes.Length > 0)
        {
            // A reset throws away what the other side has not read: give the proxy the time to do so.
            Thread.Sleep(100);
        }

        connection.Reset();
    };

    /// <summary>Reads one request, sends the bytes (perhaps none) and then only listens.</summary>
    public static Action<OriginConnection> ThenNothing(string bytes) => connection =>
    {
        connection.ReadRequest();
        connection.Send(bytes);
        connection.Drain();
    };
}

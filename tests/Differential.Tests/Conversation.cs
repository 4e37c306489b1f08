using CfgCompiler.ProxySupport;
using CfgCompiler.TestSupport.Scrubbing;

namespace CfgCompiler.Differential.Tests;

/// <summary>The client's side of a case. Every read is written into the transcript.</summary>
public sealed class Conversation : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly ProxyUnderTest _proxy;
    private readonly List<string> _transcript;
    private readonly Dictionary<string, RawClient> _clients = [];
    private string _current = "client";

    internal Conversation(ProxyUnderTest proxy, List<string> transcript)
    {
        _proxy = proxy;
        _transcript = transcript;
    }

    /// <summary>The next calls speak for this client; it connects when it is first named.</summary>
    public Conversation As(string name)
    {
        _current = name;
        _ = Client;
        return this;
    }

    public Conversation Send(string latin1)
    {
        Client.Send(latin1);
        return this;
    }

    /// <summary>Reads one whole answer.</summary>
    public Conversation Answer(bool isHead = false)
    {
        Record(Client.ReadAnswer(isHead));
        return this;
    }

    /// <summary>Reads what comes until it is quiet.</summary>
    public Conversation Rest(int quietMs = 150)
    {
        Record(Client.ReadQuiet(TimeSpan.FromMilliseconds(quietMs)));
        return this;
    }

    public Conversation Wait(int delayMs)
    {
        Thread.Sleep(delayMs);
        return this;
    }

    /// <summary>Waits until the servers together have read so many request heads.</summary>
    public Conversation UntilServersRead(int requests)
    {
        Eventually.Holds(() => _proxy.Origins.Sum(static origin => origin?.RequestCount ?? 0) >= requests, TimeSpan.FromSeconds(5));
        return this;
    }

    public Conversation CloseSending()
    {
        Client.CloseSending();
        return this;
    }

    public Conversation Reset()
    {
        Client.Reset();
        return this;
    }

    public Conversation Close()
    {
        Client.Dispose();
        return this;
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    /// <summary>Notes for each client whether the proxy has closed it.</summary>
    internal void Finish()
    {
        foreach (var (name, client) in _clients)
        {
            var rest = client.ReadQuiet(Quiet);
            if (rest.Length > 0)
            {
                _transcript.Add($"{name} rest> {ByteText.EscapeShort(ByteText.Bytes(rest))}");
            }

            _transcript.Add($"{name} end> {(client.End == StreamEnd.Open ? "open" : "closed")}");
        }
    }

    private RawClient Client
    {
        get
        {
            if (!_clients.TryGetValue(_current, out var client))
            {
                client = new RawClient(_proxy.Port);
                _clients.Add(_current, client);
            }

            return client;
        }
    }

    private void Record(string text) =>
        _transcript.Add($"{_current}> {ByteText.EscapeShort(ByteText.Bytes(HttpMessage.Unchunk(text)))}");
}

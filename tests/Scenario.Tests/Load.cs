using System.Collections.Concurrent;

namespace CfgCompiler.Scenario.Tests;

/// <summary>Clients that send one request after the other, each with a path of its own, until they are stopped.</summary>
internal sealed class Load : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, int> _statuses = new();
    private readonly Thread[] _clients;

    public Load(int port, int clients)
    {
        _clients = [.. Enumerable.Range(0, clients).Select(number => new Thread(() => Run(port, number)) { IsBackground = true })];
        foreach (var client in _clients)
        {
            client.Start();
        }
    }

    /// <summary>By path; 0 is a connection that was closed without an answer.</summary>
    public IReadOnlyDictionary<string, int> Statuses => _statuses;

    public void Stop()
    {
        _stop.Cancel();
        foreach (var client in _clients)
        {
            client.Join();
        }
    }

    public void Dispose()
    {
        Stop();
        _stop.Dispose();
    }

    private void Run(int port, int number)
    {
        var client = new RawClient(port);
        for (var count = 0; !_stop.IsCancellationRequested; count++)
        {
            var path = $"/{number}-{count}";
            client.Send($"GET {path} HTTP/1.1\r\nHost: a.example\r\n\r\n");
            _statuses[path] = RawClient.Status(client.ReadAnswer());
            if (client.End != StreamEnd.Open)
            {
                client.Dispose();
                client = new RawClient(port);
            }
        }

        client.Dispose();
    }
}

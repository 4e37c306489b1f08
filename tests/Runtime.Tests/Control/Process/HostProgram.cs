using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CfgCompiler.Runtime.Health;
using CfgCompiler.Runtime.Process;
using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Tests.Control.Process;

/// <summary>
/// The program that the process tests start: the real life of a process around a data plane that only listens. Its
/// configuration is the variable HOST_SETTINGS, <c>name=value</c> separated by <c>;</c>.
/// </summary>
internal static class HostProgram
{
    private const string CfgFile = "host.cfg";

    private static int Main(string[] args) =>
        new ProcessLife(ProcessOptions.Parse(args), Configure, CfgFile, (settings, options) => new ListeningTraffic(settings, options)).Run();

    private static ProcessSettings Configure(StartValues start)
    {
        var settings = new ProcessSettings { AbiVersion = RuntimeInfo.AbiVersion, CfgFile = start.CfgFile };
        var proxy = new ProxySettings { Name = "web", Capabilities = ProxyCapabilities.Listen };
        settings.Proxies.Add(proxy);
        foreach (var setting in start.Value(1).Variable("HOST_SETTINGS").ToText().Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = setting.Split('=', 2);
            Apply(settings, proxy, parts[0], parts[1], start);
        }

        return settings;
    }

    private static void Apply(ProcessSettings settings, ProxySettings proxy, string name, string value, StartValues start)
    {
        switch (name)
        {
            case "bind":
                proxy.Binds.Add(new BindSettings { Address = value, Line = 9 });
                break;
            case "server":
                proxy.Servers.Add(new ServerSettings { Name = "s", Address = value, Check = true, InterMs = 100, Line = 10 });
                break;
            case "log":
                proxy.Logs.Add(new LogTargetSettings { Address = value, Facility = 16, Line = 3 });
                break;
            case "user":
                settings.User = value;
                break;
            case "chroot":
                settings.Chroot = value;
                break;
            case "pidfile":
                settings.Pidfile = value;
                break;
            case "daemon":
                settings.Daemon = true;
                break;
            default:
                ApplyNumber(settings, name, start.Value(4).Literal(value).ToInt());
                break;
        }
    }

    private static void ApplyNumber(ProcessSettings settings, string name, int value)
    {
        switch (name)
        {
            case "uid":
                settings.Uid = value;
                break;
            case "gid":
                settings.Gid = value;
                break;
            case "maxconn":
                settings.Maxconn = value;
                break;
            case "nbthread":
                settings.Nbthread = value;
                break;
            default:
                throw new ArgumentException(name);
        }
    }

    /// <summary>Listens, answers each connection with one line about the process, and drains when the last connection is gone.</summary>
    private sealed class ListeningTraffic(ProcessSettings settings, TrafficOptions options) : ITraffic
    {
        private readonly List<TcpListener> _listeners = [];
        private int _connections;
        private int _total;
        private volatile bool _isUp = true;

        public bool IsDrained => Volatile.Read(ref _connections) == 0;

        public IReadOnlyList<string> OpenListeners()
        {
            var problems = new List<string>();
            foreach (var bind in settings.Proxies[0].Binds)
            {
                var listener = new TcpListener(IPEndPoint.Parse(bind.Address));
                try
                {
                    listener.Start();
                }
                catch (SocketException failure)
                {
                    problems.Add($"Binding [{CfgFile}:{bind.Line}] for proxy web: {failure.SocketErrorCode}");
                    continue;
                }

                _listeners.Add(listener);
            }

            GreetOnce();
            return problems;
        }

        // Loads what greeting needs, before a chroot hides it; on a listener of its own, to take no test's connection.
        private void GreetOnce()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            using var self = new TcpClient();
            self.Connect((IPEndPoint)listener.LocalEndpoint);
            using var other = listener.AcceptSocket();
            Greet(other);
        }

        private void Greet(Socket client) => client.Send(System.Text.Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"pid={options.Pid} maxconn={options.Maxconn} workers={options.Workers} tag={options.LogTag}\n")));

        public void Start() => _listeners.ForEach(listener => new Thread(() => Accept(listener)) { IsBackground = true }.Start());

        public void SoftStop() => _listeners.ForEach(listener => listener.Stop());

        public void HardStop()
        {
        }

        public ProxyCounts Counts(int proxy) => new(_connections, 0, 0, _total, 7);

        public bool IsServerUp(int proxy, int server) => _isUp;

        public long ServerTotal(int proxy, int server) => 0;

        public int SetServerUp(int proxy, int server, bool up)
        {
            _isUp = up;
            return 0;
        }

        public BackendCounts Counts(int proxy, int server) => new(_isUp ? 1 : 0, 0, 0, 0, 0);

        private void Accept(TcpListener listener)
        {
            try
            {
                while (true)
                {
                    var client = listener.AcceptSocket();
                    Interlocked.Increment(ref _connections);
                    Interlocked.Increment(ref _total);
                    Greet(client);
                    _ = Task.Run(() => HoldUntilClosed(client));
                }
            }
            catch (SocketException)
            {
                // Stopped.
            }
        }

        private void HoldUntilClosed(Socket client)
        {
            using (client)
            {
                _ = client.Receive(new byte[1]);
            }

            Interlocked.Decrement(ref _connections);
        }
    }
}

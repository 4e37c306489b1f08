// What stands behind and beside the load balancer in the demonstration; each prints the port that it took.
//   origin web NAME    a web server that answers every request with its name
//   origin log         a syslog server that prints what it receives
//   origin port        a port that is free now
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

switch (args)
{
    case ["web", var name]:
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using (var app = builder.Build())
        {
            app.Urls.Add("http://127.0.0.1:0");
            app.Run(context => context.Response.WriteAsync($"hello from {name}\n"));
            await app.StartAsync();
            Console.WriteLine(new Uri(app.Urls.First()).Port);
            await app.WaitForShutdownAsync();
        }

        return 0;

    case ["log"]:
        using (var receiver = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0)))
        {
            Console.WriteLine(((IPEndPoint?)receiver.Client.LocalEndPoint)?.Port);
            while (true)
            {
                Console.WriteLine(Encoding.UTF8.GetString((await receiver.ReceiveAsync()).Buffer).TrimEnd('\n'));
            }
        }

    case ["port"]:
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Console.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port);
        }

        return 0;

    default:
        Console.Error.WriteLine("usage: origin web NAME | log | port");
        return 2;
}

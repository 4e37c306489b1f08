namespace CfgCompiler.Differential.Tests.Cases;

/// <summary>Which server gets a request, what happens when it can't be reached, queues.</summary>
public sealed class BalancingTests : DifferentialTests
{
    private static readonly Action<OriginConnection> Good = Origins.Answer(Origins.Ok);

    internal static readonly DifferentialCase[] Table =
    [
        Refused("Refused_Default", "", [null]),
        Refused("Refused_Retries1", "retries 1", [null]),
        Refused("Refused_Retries0", "retries 0", [null]),
        Refused("Refused_ShortConnect", "timeout connect 500ms\nretries 2", [null]),
        Refused("Refused_RedispatchToGood", "option redispatch\nretries 3", [null, Good]),
        Refused("Refused_RedispatchTwice", "option redispatch\nretries 3", [null, null, Good]),
        Refused("Refused_RedispatchAllBad", "option redispatch\nretries 3", [null, null]),
        Refused("Refused_RedispatchOneServer", "option redispatch\nretries 1", [null]),
        Refused("Refused_NoRedispatch", "retries 1", [null, Good]),
        new("NoServer_Backend", static talk => talk.Send(Requests.Get).Answer()) { Cfg = Cfgs.Text(servers: 0), Servers = [] },
        new("NoServer_Disabled", static talk => talk.Send(Requests.Get).Answer()) { Cfg = Cfgs.Text(server: "disabled") },
        new("NoServer_Head", static talk => talk.Send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").Answer(isHead: true)) { Cfg = Cfgs.Text(server: "disabled") },
        new("NoServer_Http10KeepAlive", static talk => talk.Send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").Answer()) { Cfg = Cfgs.Text(server: "disabled") },
        new("NoServer_ConnectionClose", static talk => talk.Send(Requests.GetWith("Connection: close\r\n")).Answer()) { Cfg = Cfgs.Text(server: "disabled") },
        Order("Order_ThreeEqual", 9, "", "", ""),
        Order("Order_OneTwo", 9, "weight 1", "weight 2"),
        Order("Order_ThreeOne", 9, "weight 3", "weight 1"),
        Order("Order_FiveOneOne", 15, "weight 5", "weight 1", "weight 1"),
        Order("Order_TwoThreeFour", 19, "weight 2", "weight 3", "weight 4"),
        Order("Order_SevenThreeTwoOne", 27, "weight 7", "weight 3", "weight 2", "weight 1"),
        Order("Order_WeightZero", 5, "", "weight 0", ""),
        Order("Order_FirstBackup", 4, "disabled", "backup", "backup"),
        Order("Order_BackupUnused", 4, "", "backup"),
        Order("Order_Allbackups", 4, "disabled", "backup", "backup", "option allbackups"),
        new("Queue_InOrder", static talk => talk
            .As("a").Send(Requests.GetPath("/a")).UntilServersRead(1)
            .As("b").Send(Requests.GetPath("/b")).Wait(50)
            .As("c").Send(Requests.GetPath("/c")).Wait(50)
            .As("a").Answer().As("b").Answer().As("c").Answer())
        {
            Cfg = Cfgs.Text(server: "maxconn 1"),
            Servers = [Origins.Slow(600)],
            LogLines = 3,
        },
        new("Queue_Timeout", static talk => talk
            .As("a").Send(Requests.GetPath("/a")).UntilServersRead(1)
            .As("b").Send(Requests.GetPath("/b")).Answer()
            .As("a").Answer())
        {
            Cfg = Cfgs.Text(defaults: "timeout queue 500ms", server: "maxconn 1"),
            Servers = [Origins.Slow(1500)],
            LogLines = 2,
        },
        new("Queue_ClientCloses", static talk => talk
            .As("a").Send(Requests.GetPath("/a")).UntilServersRead(1)
            .As("b").Send(Requests.GetPath("/b")).Wait(200).Close()
            .As("a").Answer())
        {
            Cfg = Cfgs.Text(server: "maxconn 1"),
            Servers = [Origins.Slow(1000)],
            LogLines = 2,
            IsRecorded = true,
        },
        new("Counts_ThreeAtOnce", static talk => talk
            .As("a").Send(Requests.GetPath("/a")).Wait(50).As("b").Send(Requests.GetPath("/b")).Wait(50).As("c").Send(Requests.GetPath("/c"))
            .As("a").Answer().As("b").Answer().As("c").Answer())
        {
            Servers = [Origins.Slow(700)],
            LogLines = 3,
        },
        Reuse("Reuse_Default", ""),
        Reuse("Reuse_Never", "http-reuse never"),
        Reuse("Reuse_Always", "http-reuse always"),
    ];

    public static TheoryData<string> Names => new(Table.Select(static test => test.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Balancing_AnyState_ChoosesAsHaproxyDoes(string name) => Check(Table.Single(test => test.Name == name));

    private static DifferentialCase Refused(string name, string defaults, Action<OriginConnection>?[] servers) =>
        new(name, static talk => talk.Send(Requests.Get).Answer().Wait(50)) { Cfg = Cfgs.Text(defaults, servers: servers.Length), Servers = servers };

    // One text per server, its parameters; after them the options of the backend.
    private static DifferentialCase Order(string name, int requests, params string[] parameters)
    {
        var options = parameters.Where(static line => line.StartsWith("option", StringComparison.Ordinal)).ToArray();
        var servers = parameters.Length - options.Length;
        var lines = Enumerable.Range(1, servers).Select(number => $"server s{number} \"127.0.0.1:${{S{number}_PORT}}\" {parameters[number - 1]}");
        return new(name, talk => Repeat(talk, requests))
        {
            Cfg = Cfgs.Text(backend: string.Join('\n', options.Concat(lines)), servers: 0),
            Servers = [.. Enumerable.Range(1, servers).Select(static number => Origins.Named($"s{number}"))],
            LogLines = requests,
        };
    }

    private static void Repeat(Conversation talk, int requests)
    {
        for (var number = 0; number < requests; number++)
        {
            talk.Send(Requests.Get).Answer();
        }
    }

    private static DifferentialCase Reuse(string name, string backend) =>
        new(name, static talk => talk
            .As("a").Send(Requests.GetPath("/a1")).Answer()
            .As("b").Send(Requests.GetPath("/b1")).Answer().Send(Requests.GetPath("/b2")).Answer()
            .As("a").Send(Requests.GetPath("/a2")).Answer().Close().Wait(100)
            .As("c").Send(Requests.GetPath("/c1")).Answer())
        {
            Cfg = Cfgs.Text(backend: backend),
            LogLines = 5,
        };
}

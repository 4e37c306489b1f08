using System.Text;
using CfgCompiler.Runtime.Logging;
using CfgCompiler.Runtime.Process;
using CfgCompiler.Runtime.Settings;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Network;

namespace CfgCompiler.Runtime.Tests.Control.Logging;

public sealed class ControlLogTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly DateTime Now = new(2026, 11, 5, 3, 4, 9);

    [Theory]
    [InlineData(16, 4, "<132>Nov  5 03:04:09 haproxy[7]: x\n")]
    [InlineData(0, 0, "<0>Nov  5 03:04:09 haproxy[7]: x\n")]
    [InlineData(23, 7, "<191>Nov  5 03:04:09 haproxy[7]: x\n")]
    public void Line_Local_IsHAProxysFormat(int facility, int level, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(SyslogHeader.Line(facility, level, Now, "haproxy", 7, "x", 1024)));

    [Fact]
    public void Line_TooLong_IsCutButEnds()
    {
        var line = SyslogHeader.Line(16, 4, Now, "haproxy", 7, new string('x', 2000), 80);

        Assert.Equal(80, line.Length);
        Assert.EndsWith("xx\n", Encoding.UTF8.GetString(line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 7, 0, 6)]
    [InlineData(6, 5, 0, -1)]
    [InlineData(5, 5, 0, 5)]
    [InlineData(0, 7, 4, 4)]
    [InlineData(5, 7, 4, 5)]
    public void LevelFor_TwoFilters_DropOrSoften(int level, int maxLevel, int minLevel, int expected) =>
        Assert.Equal(expected, SyslogHeader.LevelFor(level, maxLevel, minLevel));

    [Fact]
    public void Send_Targets_GetTheirOwnLine()
    {
        using var folder = new TemporaryDirectory();
        using var udp = SyslogSink.Udp();
        using var unix = SyslogSink.Unix(folder.File("log"));
        var settings = new ProcessSettings { AbiVersion = 1, CfgFile = "x.cfg" };
        settings.Logs.Add(new LogTargetSettings { Address = $"127.0.0.1:{udp.Port}", Facility = 16, MaxLevel = 5 });
        settings.Logs.Add(new LogTargetSettings { Address = folder.File("log"), Facility = 17, MinLevel = 4 });
        settings.Logs.Add(new LogTargetSettings { Address = folder.File("nobody"), Facility = 17 });
        using var log = new ControlLog(settings, "haproxy", 7, () => Now);

        log.Send(settings.Logs, 1, "first");
        log.Send(settings.Logs, 6, "second");

        Assert.True(unix.WaitFor(2, _ => true, Limit));
        Assert.Equal(["<140>Nov  5 03:04:09 haproxy[7]: first\n", "<142>Nov  5 03:04:09 haproxy[7]: second\n"], unix.Lines);
        Assert.True(udp.WaitFor(1, _ => true, Limit));
        Assert.Equal(["<129>Nov  5 03:04:09 haproxy[7]: first\n"], udp.Lines);
    }

    [Fact]
    public void New_BadAddress_NamesTheLine()
    {
        var settings = new ProcessSettings { AbiVersion = 1, CfgFile = "x.cfg" };
        settings.Logs.Add(new LogTargetSettings { Address = "127.0.0.1:x", Facility = 16, Line = 3 });

        var problem = Assert.Throws<StartException>(() => new ControlLog(settings, "haproxy", 7, () => Now));

        Assert.Equal("config : parsing [x.cfg:3] : log : invalid character 'x' in port number 'x' in '127.0.0.1:x'", problem.Message);
    }
}

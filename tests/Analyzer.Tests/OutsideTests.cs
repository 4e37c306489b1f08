namespace CfgCompiler.Analyzer.Tests;

/// <summary>What lies outside of the configuration: looked at with CheckFiles only. HAProxy's verdicts were measured on 2.6 and 3.5.</summary>
public sealed class OutsideTests
{
    private const string Certificate = "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n";
    private const string Key = "-----BEGIN PRIVATE KEY-----\nMA==\n-----END PRIVATE KEY-----\n";

    /// <summary>Everything that the checks can name, in one configuration. The crt of the bind line is the one of the crt-store.</summary>
    private const string Everything = """
        global
            user nobody-here
            group nobody-here
            chroot /gone
            ssl-dh-param-file /gone
            issuers-chain-path /gone
            stats socket /run/x.sock user nobody-here
        defaults
            mode http
            errorfile 503 /gone
        http-errors e
            errorfile 503 /gone
        crt-store
            load crt /gone
        frontend f
            bind gone.example:80 ssl crt /gone crt-list /gone ca-file /gone verify required
            acl a path -f /gone
            http-request return status 503 lf-file /gone content-type a/b if { src -f /gone }
            use_backend %[path,map(/gone)]
            filter spoe engine e config /gone
        backend b
            server s gone.example:80 ssl ca-file /gone

        """;

    [Fact]
    public void Lint_WithoutCheckFiles_LooksAtNothing()
    {
        var options = Cfg.Target("3.5") with
        {
            LookAtFile = static path => throw new InvalidOperationException(path),
            ReadFile = static path => throw new InvalidOperationException(path),
            HasUser = static name => throw new InvalidOperationException(name),
            HasGroup = static name => throw new InvalidOperationException(name),
            HasAddress = static name => throw new InvalidOperationException(name),
        };
        Assert.NotEmpty(Cfg.Analyze(Everything, options).Diagnostics);
        Assert.Throws<InvalidOperationException>(() => Cfg.Analyze(Everything, options with { CheckFiles = true }));
    }

    [Fact]
    public void Lint_OfEverythingThatIsMissing_ReportsEachAtItsWord()
    {
        var with = Cfg.OfHaproxy(Everything, Machine());
        var without = Cfg.OfHaproxy(Everything, Machine() with { CheckFiles = false });
        Assert.Equal(
            [
                "2:10 error CFG0456", "3:11 error CFG0456", "4:12 info CFG0458", "5:23 error CFG0346", "6:24 error CFG0345", "7:35 error CFG0309",
                "10:19 error CFG0507", "12:19 error CFG0507", "14:14 error CFG0348", "16:10 error CFG0301", "16:49 error CFG0331",
                "16:63 error CFG0334", "17:19 error CFG0169", "18:44 error CFG0213", "18:79 error CFG0169", "19:28 error CFG0557", "20:33 error CFG0529",
                "22:14 error CFG0256", "22:42 error CFG0268",
            ],
            with.Except(without));
    }

    [Theory]
    [InlineData("errorfile 503 F", "", null)]
    [InlineData("errorfile 503 F", "HTTP/1.0 503 Gone\r\nA: b\r\n\r\nhello", null)]
    [InlineData("errorfile 503 F", "HTTP/1.1 503\n\n", null)]
    [InlineData("errorfile 503 F", "hello", "CFG0507")]
    [InlineData("errorfile 503 F", "HTTP/1.0 503 Gone\r\nno header", "CFG0507")]
    [InlineData("http-request return status 503 file F content-type a/b", "x", null)]
    [InlineData("http-request return status 503 file F content-type a/b", "", "CFG0214")]
    [InlineData("http-request return status 503 lf-file F content-type a/b", "from %[src]\n", null)]
    [InlineData("http-request return status 503 lf-file F content-type a/b", "from %[nope]\n", "CFG0213")]
    [InlineData("http-request return status 503 errorfile F", "x", "CFG0213")]
    [InlineData("acl a src -f F", "# me\n\n  10.0.0.0/8\n::1\n", null)]
    [InlineData("acl a src -f F", "10.0.0.1\nhost.example\n", "CFG0169")]
    [InlineData("acl a path_reg -f F", "[\n", "CFG0169")]
    [InlineData("acl a src -M -f F", "10.0.0.1 here and there\n", null)]
    [InlineData("use_backend %[src,map_ip(F)]", "10.0.0.1 be\n", null)]
    [InlineData("use_backend %[src,map_ip(F)]", "a be\n", "CFG0557")]
    [InlineData("http-request set-var(txn.a) path,map_str_int(F)", "/a 5\n", null)]
    [InlineData("http-request set-var(txn.a) path,map_str_int(F)", "/a b\n", "CFG0557")]
    [InlineData("bind :8443 ssl crt F", Certificate + Key, null)]
    [InlineData("bind :8443 ssl crt F", Certificate, "CFG0331")]
    [InlineData("bind :8443 ssl crt F", Key, "CFG0331")]
    [InlineData("bind :8443 ssl crt-list F", "# none\n", "CFG0331")]
    [InlineData("bind :8443 ssl crt-list F", "/f [alpn h2] a.example\n", null)]
    [InlineData("bind :8443 ssl crt-list F", "/gone.pem\n", "CFG0331")]
    [InlineData("bind :8443 ssl verify required ca-file F crt @store/x", "x", "CFG0334")]
    [InlineData("bind :8443 ssl verify required ca-file F crt @store/x", Certificate, null)]
    public void File_WithContent_IsJudgedAsByHaproxy(string line, string content, string? code)
    {
        var text = $"{Cfg.Defaults}frontend f\n    bind :80\n    {line.Replace("F", "/f", StringComparison.Ordinal)}\n";
        var plain = Cfg.Analyze(text, Cfg.Target("3.5")).Diagnostics.Select(static item => (item.Code, item.Location)).ToHashSet();
        var found = Cfg.Analyze(text, Machine("/f", content)).Diagnostics.Where(item => !plain.Contains((item.Code, item.Location)) && item.Descriptor.Number < 1000);
        Assert.Equal(code, found.FirstOrDefault()?.Code);
    }

    [Fact]
    public void Answer_LargerThanABuffer_IsReported()
    {
        var text = $"{Cfg.Defaults}frontend f\n    bind :80\n    http-request return status 200 file /f content-type a/b\n";
        Assert.Contains("8:41 error CFG0213", Cfg.OfHaproxy(text, Machine("/f", new string('a', 16385))));
        Assert.DoesNotContain("8:41 error CFG0213", Cfg.OfHaproxy(text, Machine("/f", new string('a', 16384))));
        Assert.DoesNotContain("10:41 error CFG0213", Cfg.OfHaproxy($"global\n    tune.bufsize 32768\n{text}", Machine("/f", new string('a', 16385))));
    }

    [Theory]
    [InlineData("", "x.pem", "x.pem")]
    [InlineData("crt-base /c/", "x.pem", "/c/x.pem")]
    [InlineData("crt-base /c", "/d/x.pem", "/d/x.pem")]
    [InlineData("crt-base c\n    default-path origin /o", "x.pem", "/o/c/x.pem")]
    [InlineData("default-path config", "x.pem", "/etc/haproxy/x.pem")]
    [InlineData("default-path parent", "x.pem", "/etc/haproxy/../x.pem")]
    [InlineData("default-path current", "x.pem", "x.pem")]
    public void Path_OfACertificate_BeginsWhereHaproxyLooks(string global, string name, string expected)
    {
        var asked = new List<string>();
        var options = Cfg.Target("3.5") with
        {
            CheckFiles = true,
            LookAtFile = path =>
            {
                asked.Add(path);
                return FileLook.Found;
            },
        };
        var text = $"global\n    {global}\n{Cfg.Defaults}frontend f\n    bind :443 ssl crt {name}\n";
        ConfigAnalyzer.Analyze([Parser.Text.SourceText.FromString("/etc/haproxy/a.cfg", text)], options);
        Assert.Contains(expected, asked);
    }

    [Theory]
    [InlineData("virt@x", "3.5", null)]
    [InlineData("opt@/gone", "3.5", null)]
    [InlineData("file@/gone", "3.5", "CFG0169")]
    [InlineData("opt@/gone", "2.6", "CFG0169")]
    public void PatternFile_WithAPrefix_IsLookedAtAsItsVersionDoes(string name, string version, string? code)
    {
        var text = $"{Cfg.Defaults}frontend f\n    bind :80\n    acl a path -f {name}\n";
        var found = Cfg.Analyze(text, Machine() with { Target = version }).Diagnostics.FirstOrDefault(static item => item.Code == "CFG0169");
        Assert.Equal(code, found?.Code);
    }

    [Theory]
    [InlineData("server s gone.example:1", true)]
    [InlineData("server s gone.example:1 init-addr last,libc", true)]
    [InlineData("server s gone.example:1 init-addr last,libc,none", false)]
    [InlineData("server s gone.example:1 init-addr none", false)]
    [InlineData("server s gone.example:1 resolvers r", false)]
    [InlineData("server s 127.0.0.1:1", false)]
    public void Server_WhoseNameHasNoAddress_StopsTheStartUnlessSaidOtherwise(string line, bool isReported)
    {
        var text = $"{Cfg.Defaults}resolvers r\n    nameserver a 127.0.0.1:53\nbackend b\n    {line}\n";
        Assert.Equal(isReported, Cfg.Analyze(text, Machine()).Diagnostics.Any(static item => item.Code == "CFG0256"));
    }

    /// <summary>A machine with one file, or none, and neither users nor hosts.</summary>
    private static AnalysisOptions Machine(string name = "", string content = "") => Cfg.Target("3.5") with
    {
        CheckFiles = true,
        LookAtFile = path => path == name ? FileLook.Found : FileLook.Missing,
        ReadFile = path => path == name ? content : null,
        HasUser = static _ => false,
        HasGroup = static _ => false,
        HasAddress = static _ => false,
    };
}

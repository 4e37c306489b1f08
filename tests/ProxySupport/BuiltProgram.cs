using System.Security.Cryptography;
using System.Text;
using CfgCompiler.TestSupport.Files;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.ProxySupport;

/// <summary>The native proxy that `cfgc build` makes. A build takes half a minute, so each configuration is built once and kept under out/.</summary>
public sealed class BuiltProgram(string cfgcPath) : IProxyProgram
{
    private static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(5);
    private static readonly Lock Building = new();

    public string Name => "cfgc build";

    public RunningProcess Start(string cfgText, string folder, IReadOnlyDictionary<string, string> environment) =>
        ProcessRunner.Start(Build(cfgText), ["-db"], environment, folder);

    private string Build(string cfgText)
    {
        // The compiler's own date is part of the key: a new cfgc or Runtime must not meet an old proxy.
        var runtime = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(cfgcPath)) ?? ".", "*", SearchOption.AllDirectories).Max(File.GetLastWriteTimeUtc);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{runtime.Ticks}\n{cfgText}")))[..16];
        var folder = Repository.Path("out", "test-lb", key);

        // The program's name is the tag of its log lines, which are compared with HAProxy's.
        var program = Path.Combine(folder, "haproxy");
        lock (Building)
        {
            if (!File.Exists(program))
            {
                Directory.CreateDirectory(folder);
                var cfg = Path.Combine(folder, "haproxy.cfg");
                File.WriteAllText(cfg, cfgText);
                var result = ProcessRunner.Run(cfgcPath, ["build", cfg, "-o", program], BuildLimit);
                if (result.ExitCode != 0)
                {
                    throw new InvalidOperationException($"cfgc build gave {result.ExitCode}:\n{result.Output}{result.Error}");
                }
            }
        }

        return program;
    }
}

using System.Text.RegularExpressions;
using CfgCompiler.TestSupport.Processes;

namespace CfgCompiler.ProxySupport;

/// <summary>HAProxy itself, the judge.</summary>
public sealed partial class HaproxyProgram(string path) : IProxyProgram
{
    /// <summary>Names the binary to compare with; without it haproxy is searched as a shell does.</summary>
    public const string PathVariable = "CFGC_TEST_HAPROXY";

    private static readonly TimeSpan VersionLimit = TimeSpan.FromSeconds(10);

    public string Name => "haproxy";

    /// <summary>Major and minor version, as the program itself says.</summary>
    public Version Version
    {
        get
        {
            var text = ProcessRunner.Run(path, ["-v"], VersionLimit).Output;
            var match = VersionNumber().Match(text);
            return match.Success ? Version.Parse(match.Groups[1].Value) : throw new InvalidOperationException($"No version in: {text}");
        }
    }

    /// <summary>The HAProxy to judge by. A machine without one can't run these tests, which is a failure and not a pass.</summary>
    public static HaproxyProgram Find()
    {
        var candidates = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Append("/usr/sbin")
            .Select(static folder => Path.Combine(folder, "haproxy"));
        var path = Environment.GetEnvironmentVariable(PathVariable) ?? candidates.FirstOrDefault(File.Exists);
        return path is null
            ? throw new FileNotFoundException($"There is no haproxy to compare with: `apt-get install haproxy`, or set {PathVariable}.")
            : new HaproxyProgram(path);
    }

    public RunningProcess Start(string cfgText, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var cfg = Path.Combine(folder, "haproxy.cfg");
        File.WriteAllText(cfg, cfgText);
        return ProcessRunner.Start(path, ["-db", "-f", cfg], environment, folder);
    }

    [GeneratedRegex(@"ersion (\d+\.\d+)")]
    private static partial Regex VersionNumber();
}

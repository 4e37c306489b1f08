using System.Reflection;

namespace CfgCompiler.Cli.Building;

/// <summary>
/// What comes with cfgc and a build needs: the compiled Runtime and the settings of a proxy's project, in <c>lib/cfgc/</c>
/// beside cfgc's own executable (links followed), else in <c>$CFGC_HOME</c>.
/// </summary>
internal sealed class ShippedFiles
{
    private const string VersionFile = "VERSION";
    private const string HomeVariable = "CFGC_HOME";
    private const string RuntimeFile = "CfgCompiler.Runtime.dll";
    private const string ValuesFile = "CfgCompiler.Values.dll";
    private const string PropsFile = "CfgCompiler.Proxy.props";

    private readonly string _directory;

    private ShippedFiles(string directory)
    {
        _directory = directory;
    }

    public string Runtime => Path.Combine(_directory, RuntimeFile);

    public string Values => Path.Combine(_directory, ValuesFile);

    public string Props => Path.Combine(_directory, PropsFile);

    public IEnumerable<string> All => [Runtime, Values, Props];

    /// <summary>ILCompiler's version, the one that this cfgc was itself made with.</summary>
    public static string ILCompilerVersion { get; } = typeof(ShippedFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "ILCompilerVersion")?.Value ?? throw new InvalidOperationException("cfgc was built without ILCompilerVersion");

    /// <exception cref="CliException">They are not there, incomplete, or of another version.</exception>
    public static ShippedFiles Find(CliHost host)
    {
        var beside = Path.Combine(OwnDirectory(), "lib", "cfgc");
        var home = host.Environment(HomeVariable);
        var directory = Directory.Exists(beside) ? beside : string.IsNullOrEmpty(home) ? null : Path.GetFullPath(home);
        if (directory is null)
        {
            throw new CliException($"the Runtime that belongs to cfgc is missing: there is no {beside}, and {HomeVariable} is not set");
        }

        var files = new ShippedFiles(directory);
        foreach (var file in files.All.Append(Path.Combine(directory, VersionFile)))
        {
            if (!File.Exists(file))
            {
                throw new CliException($"cfgc's installation is incomplete: {file} is missing");
            }
        }

        var version = File.ReadAllText(Path.Combine(directory, VersionFile)).Trim();
        return version == CfgcVersion.Text
            ? files
            : throw new CliException($"{directory} belongs to cfgc {version}, but this is cfgc {CfgcVersion.Text}; install both from one release");
    }

    /// <summary>The folder of the executable file itself, whatever link it was called by.</summary>
    private static string OwnDirectory()
    {
        var executable = File.ResolveLinkTarget("/proc/self/exe", returnFinalTarget: true)?.FullName ?? Environment.ProcessPath;
        var isNative = executable is not null && Path.GetFileNameWithoutExtension(executable) != "dotnet";
        return isNative ? Path.GetDirectoryName(executable) ?? "/" : AppContext.BaseDirectory;
    }
}

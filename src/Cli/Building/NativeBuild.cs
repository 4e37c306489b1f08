using System.Runtime.InteropServices;

namespace CfgCompiler.Cli.Building;

/// <summary>
/// From generated C# to a native program: a project of its own in the cache, published by the SDK with the shipped Runtime.
/// Nothing of the user's surroundings leaks in: no Directory.Build.*, no global.json, no running build server.
/// </summary>
internal sealed class NativeBuild(ShippedFiles shipped, DotnetSdk sdk, CliHost host)
{
    public const string ProgramName = "lb";

    private const string ProjectFile = "lb.csproj";
    private static readonly string[] Linkers = ["clang", "gcc"];

    /// <summary>Gives the path of the finished program in the cache.</summary>
    /// <exception cref="CliException">Something that a build needs is missing, or the build failed.</exception>
    public string Build(ProxySource source, Interrupt interrupt, Action<TimeSpan> onPoll)
    {
        var project = Project();
        var cache = BuildCache.Open(host, "native");
        var key = BuildCache.KeyOf(
            [CfgcVersion.Text, sdk.Version, ShippedFiles.ILCompilerVersion, project, .. source.KeyParts],
            shipped.All);
        var folder = cache.Find(key) ?? cache.Add(key, work =>
        {
            RequireLinker();
            Publish(work, project, source, cache, key, interrupt, onPoll);
        });
        return Path.Combine(folder, ProgramName);
    }

    private void Publish(string work, string project, ProxySource source, BuildCache cache, string key, Interrupt interrupt, Action<TimeSpan> onPoll)
    {
        var log = cache.LogFile(key);
        var build = Path.Combine(work, "build");
        source.WriteTo(Path.Combine(build, "src"));
        File.WriteAllText(Path.Combine(build, ProjectFile), project);
        File.WriteAllText(Path.Combine(build, "Directory.Build.props"), "<Project />\n");
        File.WriteAllText(Path.Combine(build, "Directory.Build.targets"), PinnedVersions());
        File.WriteAllText(Path.Combine(build, "Directory.Packages.props"), "<Project />\n");
        File.WriteAllText(Path.Combine(build, "Directory.Build.rsp"), "");
        File.WriteAllText(Path.Combine(build, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(build, "global.json"), $$"""{ "sdk": { "version": "{{sdk.Version}}", "rollForward": "disable" } }""");
        var command = new ChildProcess.Command(
            [sdk.Host, "publish", ProjectFile, "-c", "Release", "-o", "out", "-v", "minimal", "-nologo", "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false"],
            build,
            log,
            new Dictionary<string, string?>
            {
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
                ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "1",
                ["MSBUILDDISABLENODEREUSE"] = "1",

                // Set by a dotnet that runs us, as `dotnet test` does: they would turn this build into a part of that one.
                ["MSBUILD_EXE_PATH"] = null,
                ["MSBuildSDKsPath"] = null,
                ["MSBuildExtensionsPath"] = null,
                ["MSBuildLoadMicrosoftTargetsReadOnly"] = null,
                ["DOTNET_HOST_PATH"] = null,
            });
        var status = ChildProcess.Run(command, interrupt, onPoll);
        var program = Path.Combine(build, "out", ProgramName);
        if (status != 0 || !File.Exists(program))
        {
            throw new CliException(cache.IsFull ? cache.NoSpace : BuildFailure.Explain(log));
        }

        File.Move(program, Path.Combine(work, ProgramName));
        Directory.Delete(build, recursive: true);
        File.Delete(log);
    }

    private string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <Import Project="{Escape(shipped.Props)}" />
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <RuntimeIdentifier>{RuntimeIdentifier}</RuntimeIdentifier>
            <AssemblyName>{ProgramName}</AssemblyName>
            <LangVersion>12</LangVersion>
            <PublishAot>true</PublishAot>
            <EnableDefaultItems>false</EnableDefaultItems>
            <DebugType>none</DebugType>
            <NativeDebugSymbols>false</NativeDebugSymbols>
            <NuGetAudit>false</NuGetAudit>
            {LinkerFlavor()}
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="src/*.cs" />
            <Reference Include="{Escape(shipped.Runtime)}" />
            <Reference Include="{Escape(shipped.Values)}" />
          </ItemGroup>
        </Project>

        """;

    /// <summary>The compiler and runtime packages that this cfgc was tested with, whatever newer ones the SDK knows.</summary>
    private static string PinnedVersions() => $"""
        <Project>
          <ItemGroup>
            <KnownILCompilerPack Update="Microsoft.DotNet.ILCompiler" ILCompilerPackVersion="{ShippedFiles.ILCompilerVersion}" />
          </ItemGroup>
          <PropertyGroup>
            <RuntimeFrameworkVersion>{ShippedFiles.ILCompilerVersion}</RuntimeFrameworkVersion>
          </PropertyGroup>
        </Project>

        """;

    private static string RuntimeIdentifier => RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64";

    /// <summary>lld, where it is installed, links faster than the default.</summary>
    private string LinkerFlavor() => FindOnPath("ld.lld") is null ? "" : "<LinkerFlavor>lld</LinkerFlavor>";

    private void RequireLinker()
    {
        if (Linkers.All(linker => FindOnPath(linker) is null))
        {
            throw new CliException("no C linker was found: neither clang nor gcc is on the PATH (Debian: apt-get install clang lld; Fedora: dnf install clang lld)");
        }
    }

    private string? FindOnPath(string name) => (host.Environment("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string Escape(string path) => System.Security.SecurityElement.Escape(path)
        .Replace("%", "%25").Replace("$", "%24").Replace("@", "%40").Replace(";", "%3B").Replace("*", "%2A").Replace("?", "%3F");
}

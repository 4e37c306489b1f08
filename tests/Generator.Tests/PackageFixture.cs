using System.Runtime.CompilerServices;
using CfgCompiler.TestSupport.Files;

namespace CfgCompiler.Generator.Tests;

/// <summary>The packed generator in a feed of its own, and projects outside the repository that use it.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    /// <summary>A version that no cache can hold already.</summary>
    private readonly string _version = "0.0.0-test." + Guid.NewGuid().ToString("N");

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("cfgc-generator-");

    private string Feed => Path.Combine(_root.FullName, "feed");

    public async Task InitializeAsync()
    {
        var project = Repository.Path("src", "SourceGen", "Generator", "CfgCompiler.Generator.csproj");
        var (exitCode, output) = await DotnetCommand.RunAsync(
            Repository.Root, "pack", project, "-c", Configuration, "-o", Feed, $"-p:PackageVersion={_version}", "-v", "q", "--nologo");
        Assert.True(exitCode == 0, output);
    }

    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A project as a user writes it, with this configuration.</summary>
    internal string CreateProject(string configuration, string properties = "", string items = "", [CallerMemberName] string name = "")
    {
        var directory = _root.CreateSubdirectory(name).FullName;
        File.WriteAllText(Path.Combine(directory, "haproxy.cfg"), configuration);
        File.WriteAllText(Path.Combine(directory, "nuget.config"), NugetConfig());
        File.WriteAllText(
            Path.Combine(directory, "lb.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <AdditionalFiles Include="haproxy.cfg" />
                <PackageReference Include="CfgCompiler.Generator" Version="{_version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return directory;
    }

    /// <summary>Adds the feed to the user's sources; packages that the machine already has are taken from where they are.</summary>
    private string NugetConfig()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root.FullName, "packages")}" /></config>
              <packageSources><add key="cfgc" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{cache}" /></fallbackPackageFolders>
            </configuration>
            """;
    }

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif
}

using System.Text;

namespace CfgCompiler.Cli.Building;

/// <summary>
/// The quick way to a running proxy, for development: the SDK's C# compiler alone, no MSBuild, no ILC; the result runs on
/// the shared runtime. The compiler's server makes all but the first compilation take a tenth of a second.
/// </summary>
internal sealed class ManagedBuild(ShippedFiles shipped, DotnetSdk sdk, CliHost host)
{
    private const string AssemblyFile = "lb.dll";

    /// <summary>The compiler server's pipe: one of ours, so that it inherits our closed descriptors and not an IDE's environment.</summary>
    private const string ServerPipe = "cfgc";

    /// <summary>How long the server waits for more work; a series of tests or an editing session keeps it warm.</summary>
    private const string ServerKeptSeconds = "120";

    /// <summary>Settings that also the native program has, where they change what is seen.</summary>
    private const string RuntimeConfig = """
        {
          "runtimeOptions": {
            "tfm": "net10.0",
            "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
            "configProperties": {
              "System.GC.Concurrent": false,
              "System.Globalization.Invariant": true,
              "System.Runtime.TieredPGO": false
            }
          }
        }

        """;

    /// <summary>Gives the path of the assembly in the cache.</summary>
    public string Build(ProxySource source, Interrupt interrupt)
    {
        var references = sdk.ReferenceAssemblies();
        var cache = BuildCache.Open(host, "managed");
        var key = BuildCache.KeyOf([CfgcVersion.Text, sdk.Root, sdk.Version, references, RuntimeConfig, .. source.KeyParts], shipped.All);
        var folder = cache.Find(key) ?? cache.Add(key, work => Compile(work, references, source, cache, key, interrupt));
        return Path.Combine(folder, AssemblyFile);
    }

    private void Compile(string work, string references, ProxySource source, BuildCache cache, string key, Interrupt interrupt)
    {
        source.WriteTo(Path.Combine(work, "src"));
        File.Copy(shipped.Runtime, Path.Combine(work, Path.GetFileName(shipped.Runtime)));
        File.Copy(shipped.Values, Path.Combine(work, Path.GetFileName(shipped.Values)));
        File.WriteAllText(Path.Combine(work, Path.ChangeExtension(AssemblyFile, ".runtimeconfig.json")), RuntimeConfig);
        File.WriteAllText(Path.Combine(work, "csc.rsp"), ResponseFile(work, references, source));

        // No diagnostics: a killed compiler would leave their sockets behind. The server's socket lies in TMPDIR: a folder of ours, not one that the caller may remove when it is done.
        var temporary = Path.Combine(cache.Root, "tmp");
        Directory.CreateDirectory(temporary);
        var log = cache.LogFile(key);
        var command = new ChildProcess.Command(
            [sdk.Host, "exec", sdk.CSharpCompiler, $"-shared:{ServerPipe}", $"-keepalive:{ServerKeptSeconds}", "-noconfig", $"@{Path.Combine(work, "csc.rsp")}"],
            work,
            log,
            new Dictionary<string, string?> { ["TMPDIR"] = temporary, ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_EnableDiagnostics"] = "0" })
        {
            LeavesServer = true,
        };
        if (ChildProcess.Run(command, interrupt) != 0)
        {
            if (cache.IsFull)
            {
                throw new CliException(cache.NoSpace);
            }

            throw new CliException($"the generated C# could not be compiled; the compiler's output is in {log}:\n{string.Join('\n', File.ReadLines(log).Take(12).Select(line => "  " + line))}");
        }

        File.Delete(log);
        File.Delete(Path.Combine(work, "csc.rsp"));
    }

    private string ResponseFile(string work, string references, ProxySource source)
    {
        var text = new StringBuilder();
        text.Append("-nologo -nostdlib+ -target:exe -optimize+ -deterministic+ -unsafe+ -langversion:12 -nowarn:CS1701,CS1702 -debug:embedded\n");
        text.Append($"-out:\"{Path.Combine(work, AssemblyFile)}\"\n");
        foreach (var reference in Directory.EnumerateFiles(references, "*.dll").Order(StringComparer.Ordinal).Append(shipped.Runtime).Append(shipped.Values))
        {
            text.Append($"-r:\"{reference}\"\n");
        }

        foreach (var file in source.Files)
        {
            text.Append($"\"{Path.Combine(work, "src", file.Name)}\"\n");
        }

        return text.ToString();
    }
}

namespace CfgCompiler.Cli.Tests.Building;

/// <summary>lib/cfgc as `make build` lays it out, made from what the tests were built with.</summary>
internal static class Shipped
{
    public static void Into(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "CfgCompiler.Runtime.dll", "CfgCompiler.Values.dll" })
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(folder, name));
        }

        File.Copy(
            Path.Combine(CfgCompiler.TestSupport.Files.Repository.Root, "src/SourceGen/Generator/build/CfgCompiler.Proxy.props"),
            Path.Combine(folder, "CfgCompiler.Proxy.props"));
        File.WriteAllText(Path.Combine(folder, "VERSION"), CfgcVersion.Text + "\n");
    }

    /// <summary>The process's environment, but for where cfgc finds its files and keeps its cache.</summary>
    public static CliHost Host(string home, string cache, TextWriter? error = null) => CliHost.ForMemory(
        new MemoryStream(),
        error ?? TextWriter.Null,
        Stream.Null,
        name => name switch { "CFGC_HOME" => home, "XDG_CACHE_HOME" => cache, _ => Environment.GetEnvironmentVariable(name) });
}

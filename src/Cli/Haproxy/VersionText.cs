using CfgCompiler.Analyzer;

namespace CfgCompiler.Cli.Haproxy;

/// <summary>The answers to <c>-v</c> and <c>-vv</c>, in the lines that scripts look for.</summary>
internal static class VersionText
{
    public static void Write(int detail, TextWriter output)
    {
        output.WriteLine($"HAProxy version {HaproxyCommandLine.Version} - the command line of HAProxy, served by cfgc");
        output.WriteLine($"Status: cfgc {CfgcVersion.Text}; a compiled configuration behaves as HAProxy 3.5 would.");
        output.WriteLine($"Running on: {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");
        if (detail < 2)
        {
            return;
        }

        output.WriteLine("Build options :");
        output.WriteLine("  TARGET  = linux-glibc");
        output.WriteLine($"  CC      = ILCompiler {Building.ShippedFiles.ILCompilerVersion}");
        output.WriteLine();
        output.WriteLine($"Feature list : {ProxyFeatures.List}");
        output.WriteLine();
        output.WriteLine("Default settings :");
        output.WriteLine("  bufsize = 16384, maxrewrite = 1024");
        output.WriteLine();
        output.WriteLine("Built with multi-threading support.");
        output.WriteLine();
        output.WriteLine("Available polling systems :");
        output.WriteLine("      epoll : pref=300,  test result OK");
        output.WriteLine("Total: 1 (1 usable), will use epoll.");
        output.WriteLine();
        output.WriteLine("Available multiplexer protocols :");
        output.WriteLine("  <default> : mode=HTTP  side=FE|BE  mux=H1");
    }
}

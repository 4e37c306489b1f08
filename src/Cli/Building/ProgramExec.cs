using System.Runtime.InteropServices;

namespace CfgCompiler.Cli.Building;

/// <summary>Becomes another program: same process id, same descriptors, same environment.</summary>
internal static unsafe class ProgramExec
{
    /// <summary>Runs an assembly on the shared runtime in the place of this process; returns only when that fails.</summary>
    /// <param name="name">What the process shall be called: its argv[0] and the name that ps shows.</param>
    public static CliException Managed(DotnetSdk sdk, string assembly, string name, IReadOnlyList<string> arguments)
    {
        // The kernel takes the process's name from the file name that exec is given; the host follows the link to find itself.
        var link = Path.Combine(Path.GetDirectoryName(assembly) ?? "/", name);
        try
        {
            if (new FileInfo(link).LinkTarget != sdk.Host)
            {
                File.Delete(link);
                File.CreateSymbolicLink(link, sdk.Host);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process made it just now, or the cache can't be written to; the name is a comfort only.
            link = File.Exists(link) ? link : sdk.Host;
        }

        using var path = NativeStrings.FromArguments([link]);
        using var all = NativeStrings.FromArguments([name, assembly, .. arguments]);
        _ = NativeMethods.execve(path.Pointer[0], all.Pointer, NativeMethods.Environ());
        return new CliException($"can't start {sdk.Host}: {Marshal.GetLastPInvokeErrorMessage()}");
    }
}

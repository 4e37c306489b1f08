using System.IO;
using System.Text;

namespace CfgCompiler.Runtime.Process;

/// <summary>How this process was started: its arguments and environment as the kernel keeps them, byte for byte.</summary>
internal static class ProgramImage
{
    public const string Executable = "/proc/self/exe";

    /// <summary>argv, each with its zero byte left off.</summary>
    public static List<byte[]> Arguments() => Read("/proc/self/cmdline");

    /// <summary>
    /// The environment as it was at start: <c>setenv</c> lines of the configuration have not touched it, and a second start
    /// applies them anew.
    /// </summary>
    public static List<byte[]> Environment() => Read("/proc/self/environ");

    /// <summary>argv[0]; for an assembly run by <c>dotnet</c>, the assembly.</summary>
    public static string Name(IReadOnlyList<byte[]> arguments)
    {
        var name = arguments.Count > 0 ? Encoding.UTF8.GetString(arguments[0]) : "lb";
        return Path.GetFileName(name) == "dotnet" && arguments.Count > 1
            ? Path.ChangeExtension(Encoding.UTF8.GetString(arguments.FirstOrDefault(IsAssembly) ?? arguments[1]), null)
            : name;
    }

    private static bool IsAssembly(byte[] argument) => argument.AsSpan().EndsWith(".dll"u8);

    private static List<byte[]> Read(string path)
    {
        var all = File.ReadAllBytes(path);
        var list = new List<byte[]>();
        var begin = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] == 0)
            {
                list.Add(all[begin..i]);
                begin = i + 1;
            }
        }

        return list;
    }
}

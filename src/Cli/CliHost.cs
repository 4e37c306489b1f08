using System.Text;
using CfgCompiler.Cli.Input;

namespace CfgCompiler.Cli;

/// <summary>What a command sees of the process around it; tests give their own.</summary>
internal sealed class CliHost
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard output as bytes, for the formats that write their own encoding. Flush <see cref="Out"/> before using it.</summary>
    public required Stream OutputStream { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    /// <summary>What standard input is called in reports; "-" unless the user gives it a name.</summary>
    public string InputName { get; set; } = InputFiles.StandardInput;

    /// <summary>Ends a command that would go on for ever; never in a process, which is ended by signals.</summary>
    public CancellationToken Stop { get; init; }

    public required bool OutputIsTerminal { get; init; }

    public required bool ErrorIsTerminal { get; init; }

    public required Func<string, string?> Environment { get; init; }

    public static CliHost ForProcess()
    {
        var output = StandardOutput();
        return new CliHost
        {
            OutputStream = output,
            Out = new StreamWriter(output, Utf8, 8192) { NewLine = "\n" },
            Error = new StreamWriter(StandardError(), Utf8, 256) { NewLine = "\n", AutoFlush = true },
            OpenInput = Console.OpenStandardInput,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Environment = System.Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>With standard output closed by the caller, only what would be written to it fails.</summary>
    private static Stream StandardOutput()
    {
        try
        {
            return Console.OpenStandardOutput();
        }
        catch (UnauthorizedAccessException)
        {
            return new ClosedStream();
        }
    }

    private static Stream StandardError()
    {
        try
        {
            return Console.OpenStandardError();
        }
        catch (UnauthorizedAccessException)
        {
            // Nobody is left to be told.
            return Stream.Null;
        }
    }

    /// <summary>A host whose output is kept in memory.</summary>
    public static CliHost ForMemory(MemoryStream output, TextWriter error, Stream input, Func<string, string?> environment) => new()
    {
        OutputStream = output,
        Out = new StreamWriter(output, Utf8, 1024) { NewLine = "\n" },
        Error = error,
        OpenInput = () => input,
        OutputIsTerminal = false,
        ErrorIsTerminal = false,
        Environment = environment,
    };
}

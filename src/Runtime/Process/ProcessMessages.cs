using System.Text;
using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.Process;

/// <summary>
/// HAProxy's messages on standard error: <c>[ALERT]    (PID) : text</c>. Written by system calls; the console classes would cost
/// more than the rest of the start.
/// </summary>
internal sealed unsafe class ProcessMessages(int pid, Action<int, string> write)
{
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    public ProcessMessages(int pid)
        : this(pid, Write)
    {
    }

    /// <summary><c>-q</c>: alerts only.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Warnings so far; <c>-dW</c> makes them fatal.</summary>
    public int Warnings { get; private set; }

    public void Alert(string text) => write(StandardError, $"[ALERT]    ({pid}) : {text}\n");

    public void Warning(string text)
    {
        Warnings++;
        Notify("[WARNING] ", text);
    }

    /// <summary>A warning that <c>-dW</c> forgives, because nothing in the configuration is wrong.</summary>
    public void Advice(string text) => Notify("[WARNING] ", text);

    /// <summary>A line of an answer to the command line, on standard output.</summary>
    public void Print(string text) => write(StandardOutput, text + "\n");

    private void Notify(string kind, string text)
    {
        if (!IsQuiet)
        {
            write(StandardError, $"{kind} ({pid}) : {text}\n");
        }
    }

    private static void Write(int fd, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* first = bytes)
        {
            nint done = 0;
            while (done < bytes.Length)
            {
                var written = ProcessCalls.write(fd, first + done, bytes.Length - done);
                if (written <= 0)
                {
                    return;
                }

                done += written;
            }
        }
    }
}

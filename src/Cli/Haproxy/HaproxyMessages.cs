using System.Globalization;
using CfgCompiler.Cli.Reporting;

namespace CfgCompiler.Cli.Haproxy;

/// <summary>Messages on standard error in the shape that tools around HAProxy know; the first one is preceded by who speaks.</summary>
internal sealed class HaproxyMessages(CliHost host, bool isQuiet)
{
    private bool _hasIntroduced;

    public void Alert(string text) => Write("[ALERT]   ", text);

    public void Warning(string text) => Write("[WARNING] ", text);

    public void Notice(string text) => Write("[NOTICE]  ", text);

    private void Write(string label, string text)
    {
        if (isQuiet)
        {
            return;
        }

        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        if (!_hasIntroduced)
        {
            _hasIntroduced = true;
            host.Error.WriteLine($"[NOTICE]   ({process}) : haproxy version is {HaproxyCommandLine.Version}");
            host.Error.WriteLine($"[NOTICE]   ({process}) : path to executable is {Environment.ProcessPath}");
        }

        host.Error.WriteLine($"{label} ({process}) : {Printable.Text(text)}");
    }
}

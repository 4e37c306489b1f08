namespace CfgCompiler.Cli.Commands;

/// <summary>One line on the terminal that is written over and is gone at the end; nothing at all elsewhere.</summary>
internal sealed class ProgressLine(CliHost host) : IDisposable
{
    private string _shown = "";

    public void Show(string text)
    {
        if (host.ErrorIsTerminal && text != _shown)
        {
            host.Error.Write($"\r\e[K{text}");
            _shown = text;
        }
    }

    public void Dispose()
    {
        if (_shown.Length > 0)
        {
            host.Error.Write("\r\e[K");
            _shown = "";
        }
    }
}

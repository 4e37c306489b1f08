using CfgCompiler.Cli.Building;
using CfgCompiler.Cli.Input;
using CfgCompiler.Cli.Settings;
using CfgCompiler.Settings;

namespace CfgCompiler.Cli.Linting;

/// <summary>
/// Lints again whenever a file that the result depends on has changed. The files are looked at by name again and again, so an editor
/// that replaces a file by a new one, a folder that gets another, and a file system without notifications are all alike.
/// </summary>
internal sealed class LintWatch(LintRequest request, CliHost host)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>A file is linted when it has been quiet for a moment: an editor may be half-way through writing it.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    /// <summary>Until the user ends it; a fault of one pass is reported and does not end it.</summary>
    public int Run(Func<LintRequest> again)
    {
        if (request.Files.Concat(request.Joined).Contains(InputFiles.StandardInput))
        {
            throw new CliException("--watch wants files; standard input can be read only once");
        }

        using var interrupt = new Interrupt();
        var current = request;
        while (true)
        {
            var seen = Fingerprint();
            Lint(current);
            host.Error.WriteLine("cfgc: watching for changes; Ctrl-C ends it");
            if (!WaitForChange(seen, interrupt))
            {
                return interrupt.IsRequested ? interrupt.ExitStatus : ExitStatus.Clean;
            }

            if (host.OutputIsTerminal)
            {
                host.Out.Write("\e[H\e[2J\e[3J");
            }

            current = again();
        }
    }

    private void Lint(LintRequest current)
    {
        try
        {
            new LintRun(current, host).Run();
        }
        catch (Exception exception) when (exception is CliException or SettingsException)
        {
            host.Error.WriteLine($"cfgc: {exception.Message}");
        }

        host.Out.Flush();
    }

    /// <summary>False when the user has ended it.</summary>
    private bool WaitForChange(string seen, Interrupt interrupt)
    {
        while (!interrupt.IsRequested && !host.Stop.IsCancellationRequested)
        {
            host.Stop.WaitHandle.WaitOne(Pause);
            var now = Fingerprint();
            if (now == seen)
            {
                continue;
            }

            // Until two looks in a row agree, and there is a file again.
            for (var previous = ""; previous != now && !host.Stop.IsCancellationRequested; now = Fingerprint())
            {
                previous = now;
                host.Stop.WaitHandle.WaitOne(Quiet);
            }

            if (Fingerprint() != seen)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Changes whenever one of the files, or the settings that apply to one, does.</summary>
    private string Fingerprint()
    {
        string?[] own = [request.Baseline, request.Settings.Given];
        return string.Join('\n', request.Files.Concat(request.Joined).SelectMany(Watched).Concat(own.OfType<string>()).Distinct().Select(StateOf));
    }

    private static IEnumerable<string> Watched(string name)
    {
        var path = Path.GetFullPath(name);
        yield return path;
        if (Directory.Exists(path))
        {
            foreach (var file in Entries(path))
            {
                yield return file;
            }
        }

        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return Path.Combine(folder, SettingsFiles.FileName);
        }
    }

    private static string[] Entries(string folder)
    {
        try
        {
            return [.. Directory.GetFiles(folder, "*.cfg").Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string StateOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? FormattableString.Invariant($"{path} {file.Length} {file.LastWriteTimeUtc.Ticks} {file.ResolveLinkTarget(true)?.LastWriteTimeUtc.Ticks}") : path;
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Files that the configuration names, looked at only where the user asks for it.</summary>
internal static class FileChecks
{
    /// <summary>Reports a file that is not there or can't be read.</summary>
    /// <param name="directory">Where a relative path begins, if not in the current directory.</param>
    public static void Report(LineContext context, ConfigWord word, DiagnosticDescriptor descriptor, string? directory = null)
    {
        var options = context.State.Options;
        if (!options.CheckFiles || word.Text is not { Length: > 0 } path)
        {
            return;
        }

        var full = directory is null || path.StartsWith('/') ? path : $"{directory.TrimEnd('/')}/{path}";
        var problem = options.LookAtFile(full) switch
        {
            FileLook.Missing => "does not exist",
            FileLook.Unreadable => "can't be read",
            FileLook.Directory => "is a directory",
            _ => null,
        };
        if (problem is not null)
        {
            context.Report.Add(descriptor, word.Location, $"the file \"{full}\" {problem}");
        }
    }
}

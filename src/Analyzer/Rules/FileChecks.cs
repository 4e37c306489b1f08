using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Outside;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Files that a line names, looked at while it is read and only where the user asks for it.</summary>
internal static class FileChecks
{
    /// <summary>Reports a file that is not there or can't be read.</summary>
    /// <param name="directory">Where a relative path begins, if not in the current directory.</param>
    public static void Report(LineContext context, ConfigWord word, DiagnosticDescriptor descriptor, string? directory = null)
    {
        if (context.State.Options.CheckFiles)
        {
            var files = new OutsideFiles(context.State);
            var path = files.PathOf(word, directory);
            if (files.IsThere(word, path, descriptor) && descriptor == HaproxyChecks.BadCrtStore
                && files.Read(path) is { } content && !content.Contains("-----BEGIN ", StringComparison.Ordinal))
            {
                context.Report.Add(descriptor, word.Location, $"the file \"{path}\" has nothing in PEM form");
            }
        }
    }
}

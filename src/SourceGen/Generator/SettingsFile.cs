using System.Text;
using CfgCompiler.Analyzer;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Settings;
using SourceText = CfgCompiler.Parser.Text.SourceText;

namespace CfgCompiler.Generator;

/// <summary>The project's <c>cfgc.toml</c>: what it says, or why it says nothing.</summary>
internal static class SettingsFile
{
    public const string Name = "cfgc.toml";

    private static readonly DiagnosticDescriptor Unread = DiagnosticCatalog.Find("CFG9006")
        ?? throw new InvalidOperationException("CFG9006 is missing from the catalog.");

    /// <param name="files">None or one; two could contradict each other.</param>
    public static (ProjectSettings Settings, Diagnostic? Problem) Read(EquatableArray<CfgFile> files)
    {
        if (files.Count == 0)
        {
            return (ProjectSettings.None, null);
        }

        if (files.Count > 1)
        {
            return (ProjectSettings.None, ProblemAt(files[1], 1, $"the project has two cfgc.toml, and one is used: the other is \"{files[0].Path}\""));
        }

        try
        {
            return (SettingsReader.Read(files[0].Path, Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(files[0].Bytes))), null);
        }
        catch (SettingsException exception)
        {
            return (ProjectSettings.None, ProblemAt(files[0], exception.Line, exception.Reason));
        }
    }

    private static Diagnostic ProblemAt(CfgFile file, int line, string message)
    {
        SourceText source = file.ToSource();
        return new Diagnostic(Unread, new Location(source, source.GetLineSpan(Math.Clamp(line, 1, source.LineCount))), message);
    }
}

using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Files;

/// <summary>CFG1037: a map whose file is not there, or has a key twice: the first of them counts. Only where files may be looked at.</summary>
internal sealed class MapFileRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1037", "map-file-missing-or-duplicate-keys", Severity.Warning, "A map file that is missing, or has a key twice.");

    public void Check(AnalysisState state)
    {
        if (!state.Options.CheckFiles)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var placed in state.Index.Expressions)
        {
            foreach (var call in placed.Expression.Converters)
            {
                if (call.Name.StartsWith("map", StringComparison.Ordinal) && call.Arguments is [{ Text: { Length: > 0 } path } file, ..]
                    && !path.Contains('@', StringComparison.Ordinal) && seen.Add(path))
                {
                    CheckFile(state, ConfigWord.Decode(path), file.Where);
                }
            }
        }
    }

    private static void CheckFile(AnalysisState state, string path, Location where)
    {
        if (state.Options.LookAtFile(path) is FileLook.Missing)
        {
            state.Report.Add(Descriptor, where, $"the map \"{path}\" does not exist");
            return;
        }

        var lines = new Dictionary<string, (int Number, string Value)>(StringComparer.Ordinal);
        var number = 0;
        foreach (var text in state.Options.ReadText(path)?.Split('\n') ?? [])
        {
            number++;
            var line = text.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var end = line.AsSpan().IndexOfAny(' ', '\t');
            var (key, value) = end < 0 ? (line, "") : (line[..end], line[end..].Trim());
            if (!lines.TryAdd(key, (number, value)) && lines[key].Value != value)
            {
                state.Report.Add(
                    Descriptor,
                    where,
                    string.Create(CultureInfo.InvariantCulture, $"line {number} of the map \"{path}\" gives \"{key}\" another value than line {lines[key].Number}, which is the one that counts"));
                return;
            }
        }
    }
}

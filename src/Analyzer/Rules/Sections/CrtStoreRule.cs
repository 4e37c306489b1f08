using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Sections;

/// <summary>CFG0348: certificates that are loaded twice under one name, and acme sections that do not exist.</summary>
internal sealed class CrtStoreRule : IRule
{
    public void Check(AnalysisState state)
    {
        var stored = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var section in SectionLines.Of(state, Section.CrtStore))
        {
            foreach (var line in section.Named("load"))
            {
                CheckStored(state, section, line, stored);
                if (Parameter(line, "acme") is { Text: { } name } word
                    && !state.Configuration.IsOpen
                    && state.Configuration.FindSection(Section.Acme, name) is null)
                {
                    var names = SectionLines.Of(state, Section.Acme).Select(static item => item.Name).ToArray();
                    state.Report.Add(HaproxyChecks.BadCrtStore, word.Location, $"no acme section \"{word.Shown}\"{Hint.For(name, names)}");
                }
            }
        }
    }

    /// <summary>A certificate is called by its alias, else by its path.</summary>
    private static void CheckStored(AnalysisState state, SectionDraft section, BoundLine line, Dictionary<string, Location> stored)
    {
        if (Parameter(line, "crt") is not { Value: { } path })
        {
            return;
        }

        var alias = Parameter(line, "alias");
        var word = alias ?? Parameter(line, "crt");
        if (word?.Value is not { } name)
        {
            return;
        }

        var directory = alias is null && !path.StartsWith('/') ? section.Last("crt-base")?.Value : null;
        var key = $"{section.Name}\n{(alias is null ? "path" : "alias")}\n{directory}\n{name}";
        if (!stored.TryAdd(key, word.Location))
        {
            state.Report.Add(HaproxyChecks.BadCrtStore, word.Location, $"\"{word.Shown}\" is loaded already", stored[key], "first loaded here");
        }
    }

    private static ConfigWord? Parameter(BoundLine line, string name)
    {
        for (var index = 0; index + 1 < line.Arguments.Length; index += 2)
        {
            if (line.Arguments[index].Value == name)
            {
                return line.Arguments[index + 1];
            }
        }

        return null;
    }
}

using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules.Analysis;

/// <summary>A <c>stats socket</c> line.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Level">What those who connect may do; an operator, unless the line says otherwise.</param>
/// <param name="Mode">The file's permissions.</param>
/// <param name="ExposeFd">The word <c>expose-fd</c>.</param>
/// <param name="Verify">Clients need a certificate.</param>
internal sealed record StatsSocket(ConfigWord Address, string Level, ConfigWord? Mode, ConfigWord? ExposeFd, bool Verify)
{
    public static IEnumerable<StatsSocket> All(AnalysisState state)
    {
        foreach (var line in state.Configuration.Global.Lines)
        {
            if (line.Name == "stats socket" && !line.IsNegated && line.Arguments is [{ Value: not null }, ..])
            {
                yield return Read(line);
            }
        }
    }

    private static StatsSocket Read(BoundLine line)
    {
        var socket = new StatsSocket(line.Arguments[0], "operator", null, null, false);
        for (var index = 1; index < line.Arguments.Length; index++)
        {
            var next = index + 1 < line.Arguments.Length ? line.Arguments[index + 1] : null;
            socket = line.Arguments[index].Value switch
            {
                "level" => socket with { Level = next?.Value ?? "" },
                "mode" => socket with { Mode = next },
                "expose-fd" => socket with { ExposeFd = line.Arguments[index] },
                "verify" => socket with { Verify = next?.Value == "required" },
                _ => socket,
            };
        }

        return socket;
    }
}

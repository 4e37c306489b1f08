using System.Collections.Immutable;
using CfgCompiler.Analyzer;
using CfgCompiler.Cli.Building;
using CfgCompiler.Cli.Input;
using CfgCompiler.Cli.Reporting;
using CfgCompiler.Emit;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Cli.Commands;

/// <summary>The common front of <c>build</c> and <c>run</c>: configuration to C#, with everything that stops it on standard error.</summary>
internal static class ConfigurationCompiler
{
    /// <summary>Null when the configuration can't be built; the reasons have been written.</summary>
    public static ProxySource? Compile(Configuration configuration, AnalysisOptions options, bool color, CliHost host)
    {
        var result = ConfigAnalyzer.Analyze(configuration.Files, options);
        var shown = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= Severity.Warning).ToImmutableArray();
        if (!shown.IsEmpty)
        {
            TextReport.Write(new Report([.. configuration.Files.Select(file => file.Name)], shown), host.Error, color);
        }

        return result.StopsBuild || result.Plan is null
            ? null
            : new ProxySource([.. ProxyEmitter.Emit(result.Plan, new EmitOptions())]);
    }
}

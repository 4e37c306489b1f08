using System.Text;
using CfgCompiler.Analyzer;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Emit;
using CfgCompiler.Parser.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CfgCompiler.Generator;

/// <summary>What one configuration comes to: findings and generated files, as plain data.</summary>
internal sealed record GeneratorResult(EquatableArray<Finding> Findings, EquatableArray<GeneratedFile> Files)
{
    public static GeneratorResult Of(EquatableArray<CfgFile> files, EquatableArray<CfgFile> settingsFiles, GeneratorSettings settings)
    {
        if (files.Count == 0)
        {
            return new GeneratorResult([], []);
        }

        var (projectSettings, problem) = SettingsFile.Read(settingsFiles);
        if (problem is not null)
        {
            return new GeneratorResult([Finding.Of(problem)], [ErrorEntryPoint.File]);
        }

        var analysis = ConfigAnalyzer.Analyze([.. files.Select(file => file.ToSource())], settings.ToAnalysisOptions(projectSettings));
        var findings = analysis.Diagnostics.Where(found => found.Severity != Severity.Off).Select(Finding.Of);
        return new GeneratorResult(
            [.. findings],
            analysis.StopsBuild || analysis.Plan is null ? [ErrorEntryPoint.File] : [.. ProxyEmitter.Emit(analysis.Plan, new EmitOptions())]);
    }

    public void Report(SourceProductionContext output)
    {
        foreach (var finding in Findings)
        {
            output.ReportDiagnostic(finding.ToDiagnostic());
        }

        foreach (var file in Files)
        {
            // Without a byte order mark: what EmitCompilerGeneratedFiles writes is then what `cfgc build --emit-source` writes.
            output.AddSource(file.Name, SourceText.From(file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        }
    }
}

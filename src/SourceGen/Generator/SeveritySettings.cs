using System.Globalization;
using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CfgCompiler.Generator;

/// <summary>
/// Severities of CFG codes that the project asks for, by .globalconfig, NoWarn or WarningsAsErrors. The compiler applies them to
/// what is reported; the analyzer has to know them before, since an error that became a warning no longer stops the proxy.
/// </summary>
internal static class SeveritySettings
{
    // Roslyn answers for one code at a time and lists none, so all that can exist are asked for, once per set of options.
    private static readonly string[] Codes =
        [.. Enumerable.Range(1, 9999).Select(number => string.Create(CultureInfo.InvariantCulture, $"CFG{number:D4}"))];

    public static EquatableArray<SeveritySetting> Read(CompilationOptions options, CancellationToken cancel)
    {
        var settings = new List<SeveritySetting>();
        foreach (var code in Codes)
        {
            if (Asked(options, code, cancel) is { } severity)
            {
                settings.Add(new SeveritySetting(code, severity));
            }
        }

        return [.. settings];
    }

    private static Severity? Asked(CompilationOptions options, string code, CancellationToken cancel)
    {
        // The order of precedence is the compiler's own: the command line, then the global configuration.
        if (!options.SpecificDiagnosticOptions.TryGetValue(code, out var report)
            && options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(code, cancel, out report) != true)
        {
            return null;
        }

        return report switch
        {
            ReportDiagnostic.Error => Severity.Error,
            ReportDiagnostic.Warn => Severity.Warning,
            ReportDiagnostic.Info or ReportDiagnostic.Hidden => Severity.Info,
            ReportDiagnostic.Suppress => Severity.Off,
            _ => null,
        };
    }
}

internal readonly record struct SeveritySetting(string Code, Severity Severity);

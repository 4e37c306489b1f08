using CfgCompiler.Analyzer.Plan;
using CfgCompiler.Parser.Diagnostics;
using Microsoft.CodeAnalysis;
using CfgDiagnostic = CfgCompiler.Parser.Diagnostics.Diagnostic;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace CfgCompiler.Generator;

/// <summary>A diagnostic without the source it came from, so that it compares by value.</summary>
internal sealed record Finding(
    string Code, string Title, Severity Severity, string Message, FindingPlace Place, EquatableArray<FindingPlace> Related)
{
    public static Finding Of(CfgDiagnostic found) => new(
        found.Code,
        found.Descriptor.Title,
        found.Severity,
        found.Message,
        FindingPlace.Of(found.Location),
        [.. found.Related.Select(related => FindingPlace.Of(related.Location))]);

    public Diagnostic ToDiagnostic()
    {
        // An error that is still one after the project's settings stops the proxy; the compiler must not make it less.
        string[] tags = Severity == Severity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : [];
        var descriptor = new DiagnosticDescriptor(
            Code, Title, "{0}", "CfgCompiler", ToRoslyn(Severity), isEnabledByDefault: true, customTags: tags);
        return Diagnostic.Create(descriptor, Place.ToLocation(), Related.Select(place => place.ToLocation()), Message);
    }

    private static DiagnosticSeverity ToRoslyn(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}

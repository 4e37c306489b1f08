using System.Collections.Immutable;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>Collects findings; the same finding at the same place is kept once (one cause, one report).</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<(string Code, object Source, int Start)> _seen = [];

    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>
    /// Errors so far, before the user's settings; not what is understood and only not compiled, which says nothing of how the rest is read.
    /// </summary>
    public int ErrorCount { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        if (_seen.Add((diagnostic.Code, diagnostic.Location.Source, diagnostic.Location.Span.Start)))
        {
            _items.Add(diagnostic);
            ErrorCount += diagnostic.Severity == Severity.Error && !IsAboutSupport(diagnostic) ? 1 : 0;
        }
    }

    public void Add(DiagnosticDescriptor descriptor, Location location, string message) =>
        Add(new Diagnostic(descriptor, location, message));

    public void Add(DiagnosticDescriptor descriptor, Location location, string message, Location first, string firstMessage) =>
        Add(new Diagnostic(descriptor, location, message) { Related = [new RelatedLocation(first, firstMessage)] });

    public void Add(DiagnosticDescriptor descriptor, Location location, string message, ImmutableArray<Fix> fixes) =>
        Add(new Diagnostic(descriptor, location, message) { Fixes = fixes });

    private static bool IsAboutSupport(Diagnostic diagnostic) =>
        diagnostic.Descriptor == SupportChecks.NotYet || diagnostic.Descriptor == SupportChecks.Rejected;
}

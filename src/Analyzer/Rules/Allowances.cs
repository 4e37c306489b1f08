using System.Collections.Immutable;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>
/// Comments that allow findings: <c># cfgc: allow CFG1001 -- reason</c> on the line or alone before it, <c>allow-section</c> in
/// the section or alone before it, <c>allow-file</c> anywhere. What HAProxy itself refuses and what is not compiled can't be allowed.
/// </summary>
internal sealed class Allowances
{
    private readonly List<Allowance> _all = [];

    public Allowances(ImmutableArray<FileSyntax> files)
    {
        foreach (var file in files)
        {
            if (Stand(file))
            {
                new AllowanceReader(file).Read(_all);
            }
        }
    }

    /// <summary>There are such comments, or something like them: each rule runs then, so that no comment seems useless.</summary>
    public static bool Stand(ImmutableArray<FileSyntax> files) => files.Any(Stand);

    private static bool Stand(FileSyntax file) => file.Source.Text.Contains(AllowanceReader.Mark, StringComparison.Ordinal);

    /// <summary>True when a comment allows the finding; the comment then counts as used.</summary>
    public bool Allows(Diagnostic diagnostic)
    {
        if (_all.Count == 0 || diagnostic.IsFixed)
        {
            return false;
        }

        var isAllowed = false;
        foreach (var allowance in _all)
        {
            if (ReferenceEquals(allowance.Where.Source, diagnostic.Location.Source)
                && allowance.Lines.Start <= diagnostic.Location.Span.Start
                && diagnostic.Location.Span.Start < allowance.Lines.End
                && (allowance.Code == diagnostic.Code || allowance.Code == diagnostic.Descriptor.Name))
            {
                allowance.IsUsed = true;
                isAllowed = true;
            }
        }

        return isAllowed;
    }

    /// <summary>The comments that allowed nothing (CFG7012) and those that do not say why (CFG7013).</summary>
    public IEnumerable<Diagnostic> Problems()
    {
        foreach (var allowance in _all)
        {
            if (!allowance.IsUsed)
            {
                yield return Unused(allowance);
            }
            else if (!allowance.HasReason)
            {
                yield return new Diagnostic(
                    SupportChecks.AllowWithoutReason,
                    allowance.Where,
                    $"the comment does not say why \"{allowance.Code}\" is allowed; write \"# cfgc: {allowance.Form} {allowance.Code} -- <reason>\"");
            }
        }
    }

    private static Diagnostic Unused(Allowance allowance)
    {
        var where = allowance.Form switch
        {
            AllowanceReader.SectionForm => "in this section",
            AllowanceReader.FileForm => "in this file",
            _ => "on this line",
        };
        var message = allowance.Code.Length == 0
            ? $"the comment names no code; write \"# cfgc: {allowance.Form} <code> -- <reason>\""
            : $"nothing {where} has the code \"{allowance.Code}\" that the comment allows";
        return new Diagnostic(SupportChecks.UnusedAllow, allowance.Where, message)
        {
            Fixes = [new Fix("Remove it", FixSafety.Safe, [allowance.Removal])],
        };
    }
}

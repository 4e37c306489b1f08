namespace CfgCompiler.Parser.Diagnostics;

/// <summary>What all diagnostics of one code share.</summary>
/// <param name="Code"><c>CFG0102</c>; numbers are never reused.</param>
/// <param name="Name">Slug, such as <c>maxconn-exceeds-global</c>.</param>
/// <param name="DefaultSeverity">Severity unless the user's settings say otherwise.</param>
/// <param name="Title">One line for rule listings.</param>
public sealed record DiagnosticDescriptor(string Code, string Name, Severity DefaultSeverity, string Title)
{
    /// <summary>A spelling that HAProxy refuses today but cfgc compiles: it never stops a build (DESIGN, "What stops a build").</summary>
    public bool IsOldSpelling { get; init; }

    /// <summary>
    /// An opinion that is not reported unless the user asks for it, by code or by the strict profile;
    /// <see cref="DefaultSeverity"/> is what it then has.
    /// </summary>
    public bool IsOffByDefault { get; init; }

    /// <summary>CFG0xxx is what HAProxy itself reports, CFG9xxx what cfgc does not compile.</summary>
    public int Number => int.Parse(Code.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A check that HAProxy does not make: CFG1000 to CFG8999.</summary>
    public bool IsOwnRule => Number is >= 1000 and < 9000;
}

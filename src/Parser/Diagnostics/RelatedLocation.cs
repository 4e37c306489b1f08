namespace CfgCompiler.Parser.Diagnostics;

/// <summary>Another place that explains the finding, such as the first declaration.</summary>
public sealed record RelatedLocation(Location Location, string Message);

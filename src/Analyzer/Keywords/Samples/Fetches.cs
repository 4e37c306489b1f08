namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>The sample fetches (section 7.3), one file a layer.</summary>
internal static partial class Fetches
{
    public static FetchSpec[] All => [.. Internal, .. Layer4, .. Layer5, .. Layer6, .. Layer7, .. Devices];
}

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Keywords without entry that <c>no</c> may stand before (section 3 and 4).</summary>
internal static class NegatableKeywords
{
    public static bool Has(string keyword) =>
        keyword is "busy-polling" or "set-dumpable" or "strict-limits" or "insecure-fork-wanted" or "numa-cpu-mapping" or "option" or "log";
}

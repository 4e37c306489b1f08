using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>HP-STK: stick tables and stick rules.</summary>
internal static partial class HaproxyChecks
{
    public static readonly DiagnosticDescriptor BadStickTable =
        Error("HP-STK-01", "bad-stick-table", "A stick table without type or size, or with an argument that can't be read.");

    public static readonly DiagnosticDescriptor BadStore =
        Error("HP-STK-02", "bad-store", "A data type of a stick table that does not exist or lacks its argument.");

    public static readonly DiagnosticDescriptor StoreConflict =
        Error("HP-STK-03", "store-conflict", "Two data types that one stick table can't have together.");

    public static readonly DiagnosticDescriptor StoreTwice =
        Warning("HP-STK-04", "store-twice", "A data type that the stick table stores already.");

    public static readonly DiagnosticDescriptor StickTableConflict =
        Error("HP-STK-05", "stick-table-conflict", "A stick table where none can be, or one is already.");

    public static readonly DiagnosticDescriptor BadStick =
        Error("HP-STK-06", "bad-stick", "A stick rule that can't be read, or whose table does not exist.");

    public static readonly DiagnosticDescriptor UnknownPeers =
        Error("HP-STK-07", "unknown-peers", "A peers section that does not exist.");

    public static readonly DiagnosticDescriptor BadWriteTo =
        Error("HP-STK-08", "bad-write-to", "A stick table's option that names an unknown table or is out of range.");
}

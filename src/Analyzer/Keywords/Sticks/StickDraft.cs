using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords.Sticks;

/// <summary>A stick rule. Without a table of its own it uses the one of its backend.</summary>
internal sealed record StickDraft(Location Where, ConfigWord? Table);

using System.Collections.Immutable;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Input;

/// <summary>One configuration: the files that HAProxy would read as one, in order.</summary>
internal sealed record Configuration(ImmutableArray<SourceText> Files);

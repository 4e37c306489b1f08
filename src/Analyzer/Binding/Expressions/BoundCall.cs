using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Samples;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>A call of a sample expression together with the word it stands in.</summary>
internal sealed record BoundCall(ConfigWord Word, SampleCallSyntax Syntax)
{
    /// <summary>The fetch or converter to look up; differs from the name as written for ACL keywords.</summary>
    public string FetchName { get; init; } = Syntax.Name;

    public Location NameWhere => Word.Range(Syntax.Start, Syntax.Name.Length);

    public Location Where => Word.Range(Syntax.Start, Syntax.End - Syntax.Start);

    public Location WhereOf(SampleArgumentSyntax argument) => argument.Length == 0 ? Where : Word.Range(argument.Start, argument.Length);

    public SampleCall ToSample(ConverterSpec? spec)
    {
        var arguments = ImmutableArray.CreateBuilder<SampleArgument>();
        if (Syntax.HasArguments)
        {
            foreach (var argument in Syntax.Arguments)
            {
                arguments.Add(new SampleArgument(argument.Text, WhereOf(argument)));
            }
        }

        return new SampleCall(FetchName, arguments.ToImmutable(), Where, spec);
    }
}

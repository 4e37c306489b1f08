using CfgCompiler.Analyzer.Keywords.Actions;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>What the arguments of one line hold that is more than words.</summary>
internal sealed class LineParts
{
    public List<SampleExpression> Expressions { get; } = [];

    public List<LogFormat> Formats { get; } = [];

    /// <summary>The test of an <c>acl</c> line.</summary>
    public AclDraft? Acl { get; set; }

    /// <summary>The action of a rule.</summary>
    public ActionUse? Action { get; set; }

    /// <summary>What follows <c>if</c> or <c>unless</c>.</summary>
    public Condition? Condition { get; set; }

    /// <summary>All expressions of the line: arguments, log formats and conditions.</summary>
    public IEnumerable<SampleExpression> AllExpressions()
    {
        foreach (var expression in Expressions)
        {
            yield return expression;
        }

        foreach (var format in Formats)
        {
            foreach (var piece in format.Pieces)
            {
                if (piece.Expression is { } expression)
                {
                    yield return expression;
                }
            }
        }

        if (Acl?.Test.Expression is { } tested)
        {
            yield return tested;
        }

        foreach (var term in Condition?.Terms ?? [])
        {
            if (term.Test?.Expression is { } anonymous)
            {
                yield return anonymous;
            }
        }
    }
}

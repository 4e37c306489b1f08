using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser;
using CfgCompiler.Parser.Conditions;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer;

/// <summary>The value of one condition; null when it can't be read, or when nobody knows before the proxy runs.</summary>
/// <param name="Error">What is wrong with it, one sentence; null when it could be read.</param>
public readonly record struct ConditionResult(bool? Value, string? Error);

/// <summary>Conditions outside a file, as HAProxy's option <c>-cc</c> takes them (section 2.4).</summary>
public static class ConditionAnalyzer
{
    /// <summary>Reads the condition as the line of an <c>.if</c> would be read, quotes and variables included.</summary>
    public static ConditionResult Evaluate(string condition, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var file = ConfigParser.Parse(SourceText.FromString("-cc", ".if " + condition));
        if (file.Lines is not [{ IsBroken: false, Words.Length: > 1 } line])
        {
            return new ConditionResult(null, "The condition is not one whole line");
        }

        var state = new AnalysisState(options, HaproxyVersion.Parse(options.Target));
        var text = ConditionText.FromLine(new LineReader(state).Expand(file.Source, line));
        var parse = ConditionParser.Parse(text.Text);
        return parse.Condition is { } read
            ? new ConditionResult(text.IsKnown ? ConditionEvaluator.Evaluate(read, state) : null, null)
            : new ConditionResult(null, parse.Error);
    }
}

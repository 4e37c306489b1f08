using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Conditions;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>Decides which lines of <c>.if</c> blocks take part (section 2.4 of the documentation).</summary>
internal sealed class ConditionStack(AnalysisState state, LineReader reader)
{
    /// <summary>HAProxy refuses the hundredth.</summary>
    private const int NestingMax = 99;

    private readonly Stack<Block> _blocks = new();

    private enum Branch
    {
        /// <summary>Lines are read.</summary>
        Taken,

        /// <summary>Lines are skipped until a branch whose condition holds.</summary>
        Waiting,

        /// <summary>A branch was taken before, or the whole block is skipped.</summary>
        Done,
    }

    public bool IsActive => _blocks.Count == 0 || _blocks.Peek().Branch == Branch.Taken;

    public void Directive(SourceText source, LineSyntax line)
    {
        switch (line.Words[0].Constant)
        {
            case ".if":
                Open(source, line);
                break;
            case ".elif":
                Elif(source, line);
                break;
            case ".else":
                Else(source, line);
                break;
            case ".endif":
                Close(source, line);
                break;
            case var word when IsActive:
                Say(source, line, word ?? "");
                break;
            default:
                break;
        }
    }

    /// <summary>Reports the blocks that the file leaves open; conditions do not reach from one file into the next.</summary>
    public void EndOfFile()
    {
        foreach (var block in _blocks)
        {
            state.Report.Add(SyntaxDiagnostics.UnclosedIf, block.Where, "\".if\" is never closed by \".endif\"");
        }

        _blocks.Clear();
    }

    private void Open(SourceText source, LineSyntax line)
    {
        var where = new Location(source, line.Words[0].Span);
        if (_blocks.Count >= NestingMax)
        {
            state.Report.Add(SyntaxDiagnostics.IfTooDeep, where, $"\".if\" blocks are nested more than {NestingMax} deep");
        }

        var branch = IsActive ? BranchOf(Evaluate(source, line, ".if")) : Branch.Done;
        _blocks.Push(new Block(where) { Branch = branch });
    }

    private void Elif(SourceText source, LineSyntax line)
    {
        if (Current(source, line, ".elif", isElse: false) is { } block)
        {
            block.Branch = block.Branch == Branch.Waiting ? BranchOf(Evaluate(source, line, ".elif")) : Branch.Done;
        }
    }

    private void Else(SourceText source, LineSyntax line)
    {
        RefuseArguments(source, line);
        if (Current(source, line, ".else", isElse: true) is { } block)
        {
            block.Branch = block.Branch == Branch.Waiting ? Branch.Taken : Branch.Done;
        }
    }

    private void Close(SourceText source, LineSyntax line)
    {
        RefuseArguments(source, line);
        if (_blocks.Count == 0)
        {
            state.Report.Add(SyntaxDiagnostics.UnmatchedDirective, new Location(source, line.Words[0].Span), "\".endif\" without \".if\"");
            return;
        }

        _blocks.Pop();
    }

    private Block? Current(SourceText source, LineSyntax line, string directive, bool isElse)
    {
        var where = new Location(source, line.Words[0].Span);
        if (_blocks.Count == 0)
        {
            state.Report.Add(SyntaxDiagnostics.UnmatchedDirective, where, $"\"{directive}\" without \".if\"");
            return null;
        }

        var block = _blocks.Peek();
        if (block.HasElse)
        {
            state.Report.Add(
                SyntaxDiagnostics.DirectiveAfterElse, where, $"\"{directive}\" after \".else\"", block.Where, "the block begins here");
            return null;
        }

        block.HasElse = isElse;
        return block;
    }

    private void RefuseArguments(SourceText source, LineSyntax line)
    {
        if (line.Words.Length > 1)
        {
            state.Report.Add(
                SyntaxDiagnostics.DirectiveArgument,
                new Location(source, line.Words[1].Span),
                $"\"{line.Words[0].Constant}\" takes no argument");
        }
    }

    /// <summary>Where nobody can know, none of the block's branches is read: what one says may not be so.</summary>
    private static Branch BranchOf(bool? holds) => holds switch
    {
        true => Branch.Taken,
        false => Branch.Waiting,
        null => Branch.Done,
    };

    /// <summary>Null where nobody can know: then checks that look at the whole configuration keep quiet.</summary>
    private bool? Evaluate(SourceText source, LineSyntax line, string directive)
    {
        var text = ConditionText.FromLine(reader.Expand(source, line));
        if (!text.IsKnown)
        {
            Unknown(source, line);
            return null;
        }

        var condition = ConditionParser.Parse(source, text, directive, out var diagnostic);
        if (condition is null)
        {
            if (diagnostic is not null)
            {
                state.Report.Add(diagnostic);
            }

            state.Configuration.IsOpen = true;
            return false;
        }

        if (ConditionEvaluator.ProblemOf(condition, state) is { } problem)
        {
            state.Report.Add(SyntaxDiagnostics.BadCondition, new Location(source, text.SpanOf(problem.Span)), $"\"{directive}\": {problem.Message}");
            state.Configuration.IsOpen = true;
            return false;
        }

        if (ConditionEvaluator.Evaluate(condition, state) is { } holds)
        {
            return holds;
        }

        Unknown(source, line);
        return null;
    }

    private void Unknown(SourceText source, LineSyntax line)
    {
        state.Configuration.IsOpen = true;
        if (state.Options.Purpose == AnalysisPurpose.Build)
        {
            state.Report.Add(
                SupportChecks.StructuralVariable,
                new Location(source, line.Words[0].Span),
                "the condition depends on a variable that has no value; set it for the build");
        }
    }

    private void Say(SourceText source, LineSyntax line, string directive)
    {
        if (line.Words.Length > 2 && directive is (".alert" or ".warning" or ".notice" or ".diag"))
        {
            state.Report.Add(
                SyntaxDiagnostics.DirectiveArgument, new Location(source, line.Words[2].Span), $"\"{directive}\" takes one text; put a text with blanks in quotes");
            return;
        }

        var text = string.Join(' ', reader.Expand(source, line).Words.Skip(1).Select(word => ConfigWord.Decode(word.Text)));
        var descriptor = directive switch
        {
            ".alert" => SyntaxDiagnostics.UserAlert,
            ".warning" => SyntaxDiagnostics.UserWarning,
            ".notice" or ".diag" => SyntaxDiagnostics.UserNotice,
            _ => HaproxyChecks.UnknownKeyword,
        };
        state.Report.Add(
            descriptor,
            new Location(source, line.Words[0].Span),
            descriptor == HaproxyChecks.UnknownKeyword ? $"unknown keyword \"{directive}\"" : text.Length == 0 ? $"\"{directive}\" without a text" : text);
    }

    private sealed class Block(Location where)
    {
        public Location Where { get; } = where;

        public Branch Branch { get; set; }

        public bool HasElse { get; set; }
    }
}

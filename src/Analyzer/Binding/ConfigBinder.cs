using System.Collections.Immutable;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>Reads the lines of all files in order into sections.</summary>
internal sealed class ConfigBinder
{
    /// <summary>No configuration has as many: what is read is something else, and reading goes no further.</summary>
    private const int ErrorsMax = 1_000;

    private const int FindingsMax = 100_000;

    private readonly AnalysisState _state;
    private readonly LineReader _reader;
    private readonly ConditionStack _conditions;
    private readonly SectionBinder _sections;

    public ConfigBinder(AnalysisState state)
    {
        _state = state;
        _reader = new LineReader(state);
        _conditions = new ConditionStack(state, _reader);
        _sections = new SectionBinder(state, _reader);
    }

    public void Bind(ImmutableArray<FileSyntax> files)
    {
        foreach (var file in files)
        {
            foreach (var diagnostic in file.Diagnostics.Take(ErrorsMax))
            {
                _state.Report.Add(diagnostic);
            }

            foreach (var line in file.Lines)
            {
                if (_state.Report.ErrorCount >= ErrorsMax || _state.Report.Items.Count >= FindingsMax)
                {
                    GiveUp(file.Source, line);
                    return;
                }

                Bind(file.Source, line);
            }

            _conditions.EndOfFile();
        }
    }

    private void GiveUp(SourceText source, LineSyntax line)
    {
        _sections.MarkOpen();
        _state.Report.Add(
            SupportChecks.TooManyFindings,
            new Location(source, new TextSpan(line.Span.Start, 0)),
            "too much is wrong before this line; the rest has not been read");
    }

    private void Bind(SourceText source, LineSyntax line)
    {
        if (line.IsBroken)
        {
            _sections.MarkOpen();
            return;
        }

        if (line.IsBlank)
        {
            return;
        }

        if (line.IsDirective)
        {
            _conditions.Directive(source, line);
        }
        else if (_conditions.IsActive)
        {
            BindActive(_reader.Read(source, line));
        }
    }

    private void BindActive(ConfigLine line)
    {
        if (line.Words.IsEmpty)
        {
            return;
        }

        if (line.IsOpen)
        {
            ReportOpen(line);
            _sections.MarkOpen();
            return;
        }

        if (!EmptyArgumentChecks.Report(_state, line))
        {
            _sections.MarkOpen();
            return;
        }

        _sections.Bind(EmptyArgumentChecks.UpToEmpty(_state, line));
    }

    /// <summary>A word list without value: lint knows nothing of the line, a build can't go on.</summary>
    private void ReportOpen(ConfigLine line)
    {
        if (_state.Options.Purpose == AnalysisPurpose.Build)
        {
            var word = line.Words.First(candidate => candidate.Value is null);
            _state.Report.Add(
                SupportChecks.StructuralVariable,
                word.Location,
                $"\"{word.Shown}\" decides how many arguments the line has and has no value; set the variable for the build");
        }
    }
}

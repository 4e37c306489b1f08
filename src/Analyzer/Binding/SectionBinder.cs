using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Sections;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>Opens sections and hands their lines to the keywords.</summary>
internal sealed class SectionBinder(AnalysisState state, LineReader reader)
{
    private readonly KeywordBinder _keywords = new(state);
    private readonly ProxySections _proxies = new(state);
    private Section _section;
    private ProxyDraft? _proxy;
    private SectionDraft? _other;
    private bool _isSkipping;

    /// <summary>Something in the current section could not be read: what seems to be missing may be there.</summary>
    public void MarkOpen()
    {
        if (_proxy is { } proxy)
        {
            proxy.IsOpen = true;
        }

        if (_other is { } other)
        {
            other.IsOpen = true;
        }

        state.Configuration.IsOpen = true;
    }

    public void Bind(ConfigLine line)
    {
        var keyword = line.Keyword.Value;
        if (keyword is null)
        {
            _ = new LineContext(state, line, _section, _proxy, _other).Structural(line.Keyword);
            MarkOpen();
            return;
        }

        var errors = state.Report.ErrorCount;
        var opened = SectionNames.Parse(keyword);
        if (opened != Section.None && IsTooNew(line, opened))
        {
            Skip();
        }
        else if (opened != Section.None)
        {
            Open(line, opened);
        }
        else if (_section == Section.None)
        {
            BindOutside(line, keyword);
        }
        else if (!_isSkipping)
        {
            BindKeyword(line, keyword);
        }

        if (state.Report.ErrorCount > errors)
        {
            MarkOpen();
        }
    }

    /// <summary>
    /// A section that the target version does not have yet. It takes its lines for others of the section before, and refuses each:
    /// one cause, one report.
    /// </summary>
    private bool IsTooNew(ConfigLine line, Section section)
    {
        if (SectionSpecs.Find(section) is not { } spec || !(state.Target < spec.Since))
        {
            return false;
        }

        state.Report.Add(
            _section == Section.None ? HaproxyChecks.OutsideSection : HaproxyChecks.UnknownKeyword,
            line.Keyword.Location,
            $"unknown section \"{line.Keyword.Shown}\" in HAProxy {HaproxyVersion.Format(state.Version)}; it came with {HaproxyVersion.Format(spec.Since)}");
        return true;
    }

    private void Skip()
    {
        _isSkipping = true;
        _proxy = null;
        _other = null;
    }

    private void Open(ConfigLine line, Section section)
    {
        _section = section;
        _isSkipping = false;
        _proxy = null;
        _other = null;
        reader.SectionText = string.Join(' ', line.Words.Select(word => word.Shown));
        if ((section & Section.ProxiesAndDefaults) != 0)
        {
            _proxy = _proxies.Open(line, section);
            return;
        }

        _other = OtherSections.Open(state, line, section);
    }

    /// <summary>Before the first section; a misspelt section keyword swallows the lines after it.</summary>
    private void BindOutside(ConfigLine line, string keyword)
    {
        if (_isSkipping)
        {
            return;
        }

        _isSkipping = true;
        state.Report.Add(
            HaproxyChecks.OutsideSection,
            line.Keyword.Location,
            $"\"{line.Keyword.Shown}\" is not a section{Hint.For(keyword, SectionNames.All)}");
    }

    private void BindKeyword(ConfigLine line, string keyword)
    {
        if (IsMisspeltSection(line, keyword, out var hint))
        {
            _isSkipping = true;
            state.Report.Add(HaproxyChecks.UnknownKeyword, line.Keyword.Location, $"unknown section \"{line.Keyword.Shown}\"{hint}");
            return;
        }

        _keywords.Bind(line, _section, _proxy, _other);
    }

    /// <summary>A word at the start of the line, no keyword here, and nearly a section: its lines belong to no section that is known.</summary>
    private bool IsMisspeltSection(ConfigLine line, string keyword, out string hint)
    {
        hint = "";
        if (line.Source.GetPosition(line.Keyword.Word.Span.Start).Column != 1 || _keywords.IsKnown(keyword, _section))
        {
            return false;
        }

        hint = Hint.For(keyword, SectionNames.All, longestList: 0);
        return hint.Length > 0;
    }
}

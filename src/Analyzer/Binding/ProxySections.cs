using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>Opens defaults, frontend, listen and backend sections: their names, and the defaults that they start with (section 4).</summary>
internal sealed class ProxySections(AnalysisState state)
{
    private ProxyDraft? _current;

    public ProxyDraft Open(ConfigLine line, Section section)
    {
        var context = new LineContext(state, line, section, null) { KeywordText = SectionNames.Of(section) };
        var at = 1;
        var name = ReadName(context, section, ref at);
        var defaults = ReadFrom(context, at, section == Section.Defaults ? null : _current);
        var draft = ProxyDraft.Create(
            section, name?.Text ?? "", name?.Location ?? line.Keyword.Location, line.Origin, defaults);
        draft.NamesDefaults = IsFrom(line, at);
        if (section == Section.Defaults)
        {
            _current = draft;
            state.Configuration.Defaults.Add(draft);
            return draft;
        }

        if (name is not null)
        {
            DuplicateProxyChecks.Report(state, draft);
        }

        state.Configuration.Proxies.Add(draft);
        ReadAddress(context, draft, at);
        return draft;
    }

    private static ConfigWord? ReadName(LineContext context, Section section, ref int at)
    {
        var line = context.Line;
        var isOptional = section == Section.Defaults;
        if (line.Words.Length <= at || (isOptional && IsFrom(line, at)))
        {
            if (!isOptional)
            {
                context.Report.Add(HaproxyChecks.BadProxyName, line.Keyword.Location, $"\"{context.KeywordText}\" needs a name");
            }

            return null;
        }

        var name = line.Words[at++];
        if (context.Structural(name) is not null && !isOptional)
        {
            NameChecks.Check(context, HaproxyChecks.BadProxyName, name, "name");
        }

        return name;
    }

    private static bool IsFrom(ConfigLine line, int at) => at + 1 < line.Words.Length && line.Words[at].Value == "from";

    private ProxyDraft? ReadFrom(LineContext context, int at, ProxyDraft? current)
    {
        if (!IsFrom(context.Line, at))
        {
            return current;
        }

        var word = context.Line.Words[at + 1];
        if (context.Structural(word) is null)
        {
            return current;
        }

        var named = state.Configuration.Defaults.FindAll(defaults => defaults.Name == word.Text);
        if (named.Count == 0)
        {
            var names = state.Configuration.Defaults.Select(defaults => defaults.Name).Where(name => name.Length > 0).ToArray();
            state.Report.Add(
                HaproxyChecks.UnknownDefaults, word.Location, $"no defaults section \"{word.Shown}\" before this line{Hint.For(word.Shown, names)}");
            return current;
        }

        if (named.Count > 1)
        {
            state.Report.Add(
                HaproxyChecks.DuplicateDefaults, word.Location, $"several defaults sections are called \"{word.Shown}\"", named[^2].Where, "one of them");
        }

        return named[^1];
    }

    /// <summary><c>listen NAME ADDRESS</c>, from before bind lines.</summary>
    private void ReadAddress(LineContext context, ProxyDraft draft, int at)
    {
        var line = context.Line;
        at += IsFrom(line, at) ? 2 : 0;
        if (at >= line.Words.Length)
        {
            return;
        }

        var address = line.Words[at];
        if (!draft.HasFrontend || (address.Value is { } text && !text.Contains(':') && !text.Contains('/') && !text.Contains('@')))
        {
            state.Report.Add(
                draft.HasFrontend && state.Version >= 106 ? HaproxyChecks.AddressOnSection with { IsOldSpelling = false, DefaultSeverity = Severity.Error } : HaproxyChecks.ExtraArgument,
                address.Location,
                $"unexpected argument \"{address.Shown}\" of \"{context.KeywordText}\"");
            return;
        }

        var what = $"the address \"{address.Shown}\" on the section line";
        OldSpelling.Report(context, new Removal(106, $"bind {address.Shown}", "HP-PRX-03"), address.Location, what, [MoveToBind(line, at)]);
        var inSection = new LineContext(state, line, draft.Section, draft) { KeywordText = "bind" };
        BindKeywords.Read(inSection, at);
    }

    /// <summary>Takes the address and what follows it off the section line and puts a bind line after it.</summary>
    private static Fix MoveToBind(ConfigLine line, int at)
    {
        var source = line.Source;
        var start = line.Words[at - 1].Word.Span.End;
        var end = line.Words[^1].Word.Span.End;
        var arguments = source.Decode(TextSpan.FromBounds(line.Words[at].Word.Span.Start, end));
        var lineEnd = line.Syntax.Span.End;
        var newline = source.Text.AsSpan(0, lineEnd).EndsWith("\r\n") ? "\r\n" : "\n";
        var bind = $"{IndentationAfter(source, lineEnd)}bind {arguments}{newline}";
        return new Fix(
            "Move the address to a bind line",
            FixSafety.Safe,
            [new TextEdit(TextSpan.FromBounds(start, end), ""), new TextEdit(new TextSpan(lineEnd, 0), bind)]);
    }

    /// <summary>The blanks that the section's next line begins with.</summary>
    private static string IndentationAfter(SourceText source, int start)
    {
        var end = start;
        while (end < source.Text.Length && source.Text[end] is ' ' or '\t')
        {
            end++;
        }

        return end > start && end < source.Text.Length && source.Text[end] is not ('\n' or '\r') ? source.Text[start..end] : "    ";
    }
}

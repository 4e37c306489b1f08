using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>Finds the entry of a line's keyword and lets it read the arguments.</summary>
internal sealed class KeywordBinder(AnalysisState state)
{
    /// <summary>From this version on HAProxy refuses a switch on the wrong side of a proxy instead of warning only.</summary>
    private const int SwitchesAreStrict = 305;

    /// <summary>Those that it goes on to warn of only.</summary>
    private static readonly string[] LenientSwitches =
    [
        "option redispatch", "option forwarded", "option use-small-buffers", "option accept-invalid-http-request", "option accept-invalid-http-response",
    ];

    public bool IsKnown(string keyword, Section section) =>
        keyword is "no" or "default"
        || Registry.For(section).Find(keyword) is not null
        || Registry.For(section).IsPrefix(keyword)
        || (KnownKeywords.Find(keyword)?.Sections & section) > 0;

    public void Bind(ConfigLine line, Section section, ProxyDraft? proxy, SectionDraft? draft)
    {
        var isNegated = line.Words[0].Value == "no";
        var isPrefixed = isNegated || line.Words[0].Value == "default";
        if (isPrefixed && line.Words.Length == 1)
        {
            state.Report.Add(HaproxyChecks.BadNegation, line.Keyword.Location, $"\"{line.Keyword.Shown}\" needs a keyword after it");
            return;
        }

        var at = isPrefixed ? 1 : 0;
        var context = new LineContext(state, line, section, proxy, draft)
        {
            IsNegated = isPrefixed,
            KeywordText = line.Words[at].Shown,
            KeywordLocation = line.Words[at].Location,
        };
        if (context.Structural(line.Words[at]) is not { } first)
        {
            Open(proxy);
            return;
        }

        if (proxy is not null && !isPrefixed)
        {
            proxy.Own.Add(first);
        }

        Lookup(context, first, at, isPrefixed);
    }

    private static void Open(ProxyDraft? proxy)
    {
        if (proxy is not null)
        {
            proxy.IsOpen = true;
        }
    }

    private void Lookup(LineContext context, string first, int at, bool isPrefixed)
    {
        var table = Registry.For(context.Section);
        var spec = Longest(table, context.Line, at, out var count);
        if (spec is not null)
        {
            context.KeywordText = spec.Name;
            context.KeywordLocation = LocationOf(context.Line, at, count);
            BindEntry(context, spec, at + count, isPrefixed);
        }
        else if (context.Section == Section.NamespaceList && state.Target is not null)
        {
            // HAProxy passes over what it does not know in this section.
        }
        else if (table.IsPrefix(first))
        {
            UnknownKeywordChecks.ReportFamily(context, table, first, at);
        }
        else if (KnownKeywords.Find(first) is { } known)
        {
            BindKnown(context, known, isPrefixed);
        }
        else
        {
            UnknownKeywordChecks.Report(context, table, first);
        }
    }

    /// <summary>The entry with the most words: <c>timeout http-request</c>, <c>capture request header</c>.</summary>
    private static KeywordSpec? Longest(KeywordTable table, ConfigLine line, int at, out int count)
    {
        var name = line.Words[at].Value ?? "";
        var best = table.Find(name);
        count = 1;
        for (var next = at + 1; next < line.Words.Length && table.IsPrefix(name); next++)
        {
            name = $"{name} {line.Words[next].Value}";
            if (table.Find(name) is { } longer)
            {
                best = longer;
                count = next - at + 1;
            }
        }

        return best;
    }

    private static Location LocationOf(ConfigLine line, int at, int count) => new(
        line.Source,
        TextSpan.FromBounds(line.Words[at].Word.Span.Start, line.Words[at + count - 1].Word.Span.End));

    private void BindEntry(LineContext context, KeywordSpec spec, int argumentsAt, bool isPrefixed)
    {
        if (!CheckVersion(context, spec) || !CheckSection(context, spec) || (isPrefixed && !CheckNegation(context, spec)))
        {
            return;
        }

        var bound = new BoundLine(spec.Name, spec, context.Line, argumentsAt, isPrefixed) { Where = context.KeywordLocation };
        context.Lines.Add(bound);

        if (spec.Removal is { } removal && !(state.Target < removal.Version))
        {
            OldSpelling.Report(context, removal, context.KeywordLocation, $"\"{spec.Name}\"", FixOf(context, spec, removal));
            if (spec.Support.Level != SupportLevel.Compiled && state.Options.Purpose == AnalysisPurpose.Lint)
            {
                return;
            }
        }

        WarnDeprecated(context, spec);
        var errors = state.Report.ErrorCount;
        if (isPrefixed && spec.Support.Level == SupportLevel.NotYet && !IsOnByDefault(spec.Name))
        {
            SupportReport.Say(context, Support.Accepted("it is off anyway"), $"no {spec.Name}", context.KeywordLocation);
            return;
        }

        SupportReport.Say(context, spec.Support, spec.Name, context.KeywordLocation);
        if (spec.Binding is null)
        {
            return;
        }

        var reader = context.Arguments(argumentsAt);
        spec.Binding.Bind(context, reader);
        bound.Parts = context.PartsOrNull;
        if (!reader.AtEnd && !spec.IgnoresExtra && !isPrefixed && state.Report.ErrorCount == errors)
        {
            var extra = reader.Take();
            state.Report.Add(HaproxyChecks.ExtraArgument, extra.Location, $"unexpected argument \"{extra.Shown}\" of \"{spec.Name}\"");
        }
    }

    /// <summary>What HAProxy itself warns about, unless the global section says that it should not.</summary>
    private void WarnDeprecated(LineContext context, KeywordSpec spec)
    {
        if (spec.Deprecation is { IsWarned: true } deprecation && state.Version >= deprecation.Version && !(state.Version >= spec.Removal?.Version)
            && !state.Configuration.Global.Lines.Exists(line => line.Name == "expose-deprecated-directives"))
        {
            var use = deprecation.Replacement is null ? "" : $"; use \"{deprecation.Replacement}\"";
            state.Report.Add(HaproxyChecks.DeprecatedKeyword, context.KeywordLocation, $"\"{spec.Name}\" is deprecated{use}");
        }
    }

    /// <summary>A keyword that the target version does not have yet.</summary>
    private bool CheckVersion(LineContext context, KeywordSpec spec)
    {
        if (!(state.Target < spec.Since))
        {
            return true;
        }

        state.Report.Add(
            HaproxyChecks.UnknownKeyword,
            context.KeywordLocation,
            $"unknown keyword \"{spec.Name}\" in HAProxy {HaproxyVersion.Format(state.Version)}; it came with {HaproxyVersion.Format(spec.Since)}");
        return false;
    }

    /// <summary>HAProxy 3.3 and later end a server connection when its client leaves, unless this is switched off.</summary>
    private static bool IsOnByDefault(string name) => name == "option abortonclose";

    private bool CheckSection(LineContext context, KeywordSpec spec)
    {
        var wasIgnored = spec.Before is { } before && state.Target < before.Version && (before.IgnoredIn & context.Section) != 0;
        if ((spec.Sections & context.Section) != 0 && !wasIgnored)
        {
            return true;
        }

        if ((wasIgnored || (spec.IgnoredIn & context.Section) != 0) && spec.IgnoredCheck is { } check)
        {
            var side = context.Section == Section.Backend ? "client" : "server";
            var isStrict = state.Target >= SwitchesAreStrict && spec is { CanNegate: true } && Array.IndexOf(LenientSwitches, spec.Name) < 0;
            state.Report.Add(new Diagnostic(
                check,
                context.KeywordLocation,
                $"\"{spec.Name}\" has no effect in a {SectionNames.Of(context.Section)}; it belongs to the {side} side, in {SectionNames.ListOf(spec.Sections)}")
            {
                Severity = isStrict ? Severity.Error : check.DefaultSeverity,
            });
            return false;
        }

        UnknownKeywordChecks.ReportSection(context, spec.Name, spec.Sections);
        return false;
    }

    private static bool CheckNegation(LineContext context, KeywordSpec spec)
    {
        if (spec.CanNegate)
        {
            return true;
        }

        var isOption = spec.Name.StartsWith("option ", StringComparison.Ordinal);
        context.Report.Add(
            isOption ? HaproxyChecks.BadOptionNegation : HaproxyChecks.BadNegation,
            context.Line.Keyword.Location,
            $"\"{spec.Name}\" can't be preceded by \"{context.Line.Keyword.Shown}\"");
        return false;
    }

    private static System.Collections.Immutable.ImmutableArray<Fix> FixOf(LineContext context, KeywordSpec spec, Removal removal) =>
        spec.Support.Level == SupportLevel.Compiled && removal.Replacement is { } replacement
            ? [new Fix($"Write \"{replacement}\"", FixSafety.Safe, [new TextEdit(context.KeywordLocation.Span, replacement)])]
            : [];

    private void BindKnown(LineContext context, KnownKeyword known, bool isPrefixed)
    {
        var sections = state.Target switch
        {
            null => known.Sections,
            >= 303 => known.In35,
            >= 206 and < 208 => known.In26,
            _ => known.Sections,
        };
        if ((sections & context.Section) != 0)
        {
            if (isPrefixed && !NegatableKeywords.Has(context.KeywordText))
            {
                context.Report.Add(
                    HaproxyChecks.BadNegation,
                    context.Line.Keyword.Location,
                    $"\"{context.KeywordText}\" can't be preceded by \"{context.Line.Keyword.Shown}\"");
                return;
            }

            if (context.Section == Section.Defaults && AnonymousDefaultsChecks.Report(context))
            {
                return;
            }

            context.Lines.Add(new BoundLine(context.KeywordText, null, context.Line, isPrefixed ? 2 : 1, isPrefixed));
            SupportReport.Say(context, Support.NotYet, context.KeywordText, context.KeywordLocation);
        }
        else if ((known.IgnoredIn & context.Section) != 0)
        {
            var isBackend = context.Section == Section.Backend;
            state.Report.Add(
                isBackend ? HaproxyChecks.NoFrontendSide : HaproxyChecks.NoBackendSide,
                context.KeywordLocation,
                $"\"{context.KeywordText}\" has no effect in a {SectionNames.Of(context.Section)}; it belongs to the {(isBackend ? "client" : "server")} side");
        }
        else
        {
            UnknownKeywordChecks.ReportSection(context, context.KeywordText, sections);
        }
    }
}

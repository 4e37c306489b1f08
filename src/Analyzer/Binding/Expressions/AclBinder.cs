using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Samples;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>Binds the test of an ACL (section 7.1): expression, flags, patterns.</summary>
internal sealed class AclBinder(LineContext context)
{
    /// <summary>From this version on a second <c>-m</c> is refused.</summary>
    private const int OneMethod = 301;

    /// <summary>The first version that says when a keyword's own matching method is overridden, and when a pattern looks like an operator.</summary>
    private const int WarnsOfOverride = 300;

    private static readonly string[] Matchers =
        ["found", "bool", "int", "ip", "bin", "len", "str", "beg", "sub", "dir", "dom", "end", "reg"];

    /// <summary>
    /// Reads a test up to the end of the words, or to <c>}</c> for one in braces. Null when it is wrong, which has been
    /// reported, or not known.
    /// </summary>
    public AclTest? Read(ImmutableArray<ConfigWord> words)
    {
        if (words.IsEmpty || context.Structural(words[0]) is not { } text)
        {
            return null;
        }

        var samples = new SampleBinder(context, RuleStage.None);
        var syntax = SampleParser.Parse(text);
        if (syntax.Calls.IsEmpty || !samples.CheckEnd(words[0], text, syntax))
        {
            if (syntax.Calls.IsEmpty)
            {
                ReportUnknown(words[0]);
            }

            return null;
        }

        var calls = SampleBinder.Calls(words[0], syntax.Calls);
        var keyword = syntax.Calls[0].Name;
        var short_ = SampleRegistry.FindAclKeyword(keyword, context.State.Target);
        if (short_ is null && SampleRegistry.FindFetch(keyword, context.State.Target) is null)
        {
            ReportUnknownKeyword(calls[0]);
            return null;
        }

        calls[0] = calls[0] with { FetchName = short_?.Fetch ?? keyword };
        if (samples.Bind(calls, words[0].Location) is not { } expression)
        {
            return null;
        }

        return ReadRest(words, expression, keyword, syntax.Calls.Length == 1 ? short_ : null);
    }

    private AclTest? ReadRest(ImmutableArray<ConfigWord> words, SampleExpression expression, string keyword, AclKeywordSpec? short_)
    {
        var matcher = short_?.Matcher ?? DefaultMatcher(expression.Type);
        var at = 1;
        if (ReadFlags(words, ref at, ref matcher) is not { } flags)
        {
            return null;
        }

        if (short_ is { Matcher: { } own } && own != matcher && flags.Method is { } method && context.State.Version >= WarnsOfOverride
            && SampleRegistry.FindFetch(keyword) is null)
        {
            context.Report.Add(
                HaproxyChecks.SecondMatcher, method, $"\"-m {matcher}\" replaces the matching method of \"{keyword}\", which is \"{own}\"; write \"{short_.Fetch}\" instead");
        }

        var where = new Location(words[0].Source, TextSpan.FromBounds(words[0].Word.Span.Start, words[^1].Word.Span.End));
        if (matcher.Length == 0)
        {
            context.Report.Add(
                HaproxyChecks.BadMatcher, words[0].Location, $"\"{words[0].Shown}\" yields {SampleTypes.NameOf(expression.Type)}; say by \"-m\" how to compare it");
            return null;
        }

        if (!Fits(matcher, expression.Type))
        {
            context.Report.Add(
                HaproxyChecks.BadMatcher, flags.Method ?? words[0].Location, $"\"-m {matcher}\" can't compare {SampleTypes.NameOf(expression.Type)}, which \"{words[0].Shown}\" yields");
            return null;
        }

        var test = new AclTest(expression, keyword, matcher, flags, words[at..], where);
        if (!PatternChecks.Check(context, test))
        {
            return null;
        }

        if (context.State.Version >= WarnsOfOverride)
        {
            PatternChecks.NoteOperators(context, test);
        }

        return test;
    }

    private static string DefaultMatcher(SampleType type) => type switch
    {
        SampleType.Bool => "bool",
        SampleType.Sint => "int",
        SampleType.Addr or SampleType.Ipv4 or SampleType.Ipv6 => "ip",
        SampleType.Str => "str",
        SampleType.Meth => "meth",
        _ => "",
    };

    private static bool Fits(string matcher, SampleType type) => matcher switch
    {
        "bool" or "int" => SampleTypes.Converts(type, SampleType.Sint),
        "ip" => SampleTypes.Converts(type, SampleType.Addr),
        _ => true,
    };

    private AclFlags? ReadFlags(ImmutableArray<ConfigWord> words, ref int at, ref string matcher)
    {
        var flags = new AclFlags();
        for (; at < words.Length && words[at].Value is { } text && text.StartsWith('-'); at++)
        {
            switch (text)
            {
                case "--":
                    at++;
                    return flags;
                case "-i":
                    flags = flags with { IgnoresCase = true };
                    break;
                case "-n":
                    flags = flags with { IsNumeric = true };
                    break;
                case "-M":
                    flags = flags with { UsesMap = true };
                    break;
                case "-f" or "-u" or "-m" when at + 1 >= words.Length:
                    context.Report.Add(HaproxyChecks.BadAclFlag, words[at].Location, $"\"{text}\" needs an argument");
                    return null;
                case "-f":
                    flags = flags with { Files = flags.Files.Add(words[++at]) };
                    break;
                case "-u":
                    flags = ReadId(flags, words[++at]);
                    break;
                case "-m" when words[at + 1].Value is null:
                    return null;
                case "-m":
                    if (!ReadMethod(words[++at], ref flags, ref matcher))
                    {
                        return null;
                    }

                    break;
                default:
                    // A negative number is a pattern.
                    if (text.Length > 1 && char.IsAsciiDigit(text[1]))
                    {
                        return flags;
                    }

                    context.Report.Add(
                        HaproxyChecks.BadAclFlag, words[at].Location, $"unknown ACL flag \"{text}\"; put \"--\" before a pattern that begins with \"-\"");
                    return null;
            }
        }

        return flags;
    }

    private AclFlags ReadId(AclFlags flags, ConfigWord word)
    {
        if (word.Value is { } id && (id.Length == 0 || !id.All(char.IsAsciiDigit)))
        {
            context.Report.Add(HaproxyChecks.BadAclFlag, word.Location, $"\"{word.Shown}\" is no number for \"-u\"");
        }

        return flags with { Id = word };
    }

    private bool ReadMethod(ConfigWord word, ref AclFlags flags, ref string matcher)
    {
        var name = word.Value ?? "";
        if (Array.IndexOf(Matchers, name) < 0)
        {
            context.Report.Add(HaproxyChecks.BadMatcher, word.Location, $"unknown matching method \"{word.Shown}\"{Hint.For(name, Matchers, int.MaxValue)}");
            return false;
        }

        if (flags.Method is not null && context.State.Version >= OneMethod)
        {
            context.Report.Add(HaproxyChecks.BadMatcher, word.Location, "a second \"-m\"; only the last one ever had an effect");
            return false;
        }

        flags = flags with { Method = word.Location };
        matcher = name;
        return true;
    }

    private void ReportUnknown(ConfigWord word) =>
        context.Report.Add(HaproxyChecks.UnknownAclKeyword, word.Location, $"\"{word.Shown}\" is no sample fetch or ACL keyword");

    private void ReportUnknownKeyword(BoundCall call)
    {
        var name = call.Syntax.Name;
        if (SampleRegistry.FindFetch(name) is { } fetch)
        {
            var what = fetch.Since > context.State.Version
                ? $"came with HAProxy {HaproxyVersion.Format(fetch.Since)}"
                : $"is gone since HAProxy {HaproxyVersion.Format(fetch.Removed ?? 0)}";
            context.Report.Add(HaproxyChecks.UnknownAclKeyword, call.NameWhere, $"the sample fetch \"{name}\" {what}");
            return;
        }

        var names = SampleRegistry.AllFetches.Select(static spec => spec.Name).Concat(SampleRegistry.AllAclKeywords.Select(static spec => spec.Name)).ToArray();
        context.Report.Add(HaproxyChecks.UnknownAclKeyword, call.NameWhere, $"unknown sample fetch or ACL keyword \"{name}\"{Hint.For(name, names)}");
    }
}

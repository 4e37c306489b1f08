using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>Binds what follows <c>if</c> and <c>unless</c> (section 7.2).</summary>
internal sealed class ConditionBinder(LineContext context)
{
    /// <summary>
    /// Reads a condition when the next word is <c>if</c> or <c>unless</c>; any other word is an error (HP-ACL-15). Null when there
    /// is none.
    /// </summary>
    public Condition? ReadOptional(ArgumentReader reader)
    {
        if (reader.Peek is not { } word)
        {
            return null;
        }

        if (word.Value is not ("if" or "unless"))
        {
            if (word.Value is not null)
            {
                context.Report.Add(
                    HaproxyChecks.NotACondition, word.Location, $"unexpected \"{word.Shown}\" in \"{context.KeywordText}\"; expected \"if\" or \"unless\" and a condition");
            }

            reader.SkipAll();
            return null;
        }

        var first = reader.Take();
        var alternatives = ReadAlternatives(reader);
        var where = new Location(first.Source, TextSpan.FromBounds(first.Word.Span.Start, reader.Last.Word.Span.End));
        var condition = new Condition(first.Value == "unless", alternatives, where);
        context.Parts.Condition = condition;
        return condition;
    }

    private ImmutableArray<ImmutableArray<ConditionTerm>> ReadAlternatives(ArgumentReader reader)
    {
        var all = ImmutableArray.CreateBuilder<ImmutableArray<ConditionTerm>>();
        var terms = ImmutableArray.CreateBuilder<ConditionTerm>();
        var isNegated = false;
        while (reader.Peek is { } word)
        {
            reader.Take();
            if (word.Value is not { } text)
            {
                continue;
            }

            if (text == "||" || text.Equals("or", StringComparison.OrdinalIgnoreCase))
            {
                all.Add(terms.ToImmutable());
                terms.Clear();
                isNegated = false;
                continue;
            }

            var name = text.TrimStart('!');
            isNegated ^= ((text.Length - name.Length) & 1) == 1;
            if (name.Length == 0)
            {
                continue;
            }

            if (ReadTerm(reader, word, name, isNegated) is not { } term)
            {
                reader.SkipAll();
                break;
            }

            terms.Add(term);
            isNegated = false;
        }

        if (terms.Count > 0)
        {
            all.Add(terms.ToImmutable());
        }

        return all.ToImmutable();
    }

    private ConditionTerm? ReadTerm(ArgumentReader reader, ConfigWord word, string name, bool isNegated)
    {
        if (name == "{")
        {
            return ReadBraces(reader, word, isNegated);
        }

        var acls = context.AclsOrNull?.Named(name) ?? [];
        if (acls.Count == 0)
        {
            if (PredefinedAcls.Find(name) is { } predefined)
            {
                CheckStage(name, [predefined], word.Location);
                return new ConditionTerm(isNegated, name, null, word.Location);
            }

            // A broken acl line may have been this one. For a target no variable is unknown, so that every other name is.
            if (context.AclsOrNull is { } known && (context.State.Target is not null || !context.IsOpen) && context.BrokenAclsOrNull?.Contains(name) != true)
            {
                var names = known.Select(acl => acl.Name).Concat(PredefinedAcls.Names).ToHashSet(StringComparer.Ordinal);
                context.Report.Add(HaproxyChecks.UnknownAcl, word.Location, $"no ACL \"{name}\" before this line{Hint.For(name, names, longestList: 0)}");
                return null;
            }
        }

        CheckStage(name, acls.Select(static acl => acl.Test.Expression.Fetch).OfType<FetchSpec>().ToList(), word.Location);
        return new ConditionTerm(isNegated, name, null, word.Location);
    }

    private ConditionTerm? ReadBraces(ArgumentReader reader, ConfigWord open, bool isNegated)
    {
        var words = ImmutableArray.CreateBuilder<ConfigWord>();
        while (true)
        {
            if (reader.AtEnd)
            {
                context.Report.Add(HaproxyChecks.OpenBrace, open.Location, "\"{\" is not closed; expected \"}\" as a word of its own");
                return null;
            }

            var word = reader.Take();
            if (word.Value == "}")
            {
                break;
            }

            words.Add(word);
        }

        if (words.Count == 0)
        {
            context.Report.Add(HaproxyChecks.OpenBrace, open.Location, "nothing stands between \"{\" and \"}\"; expected an ACL expression");
            return null;
        }

        var where = new Location(open.Source, TextSpan.FromBounds(open.Word.Span.Start, reader.Last.Word.Span.End));
        var test = new AclBinder(context).Read(words.ToImmutable());
        if (test?.Expression.Fetch is { } fetch)
        {
            CheckStage(test.Keyword, [fetch], words[0].Location);
        }

        return new ConditionTerm(isNegated, null, test, where);
    }

    /// <summary>Warns of tests that can't hold where the rule runs (HP-ACL-16, HP-ACL-17).</summary>
    private void CheckStage(string name, List<FetchSpec> fetches, Location where)
    {
        if (context.Stages == RuleStage.None || fetches.Count == 0)
        {
            return;
        }

        var isBlind = fetches.FindAll(fetch => (fetch.Stages & context.Stages) == 0);
        if (isBlind.Count > 0)
        {
            var how = isBlind.Count == fetches.Count ? "never matches here" : "can't always match here";
            context.Report.Add(
                HaproxyChecks.NeverMatches,
                where,
                $"\"{name}\" {how}: \"{isBlind[0].Name}\" has nothing to read; it works in {StageNames.ListOf(isBlind[0].Stages)}");
            return;
        }

        if (context.ProxyOrNull?.Mode?.Value == "http" && fetches.Find(fetch => fetch.Layer == SampleLayer.Layer6 && NeedsBuffer(fetch)) is { } raw)
        {
            context.Report.Add(
                HaproxyChecks.RawBufferInHttp, where, $"\"{name}\" is ignored in HTTP mode: \"{raw.Name}\" looks at raw bytes, which are no longer there");
        }
    }

    private static bool NeedsBuffer(FetchSpec fetch) => (fetch.Stages & RuleStage.Connection) == 0;
}

using System.Collections.Immutable;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Samples;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>Binds sample expressions (section 7.1): finds fetch and converters, checks arguments, types and stage.</summary>
internal sealed class SampleBinder(LineContext context, RuleStage stages)
{
    private readonly int? _version = context.State.Target;

    /// <summary>
    /// Reads an expression that is one word and whatever words after it are converters by themselves, as HAProxy reads
    /// <c>src lower</c>. Null when there is none, which has been reported, or when nobody knows the value of its variables.
    /// </summary>
    /// <param name="isOneWord">Words after the first do not belong to it.</param>
    public SampleExpression? Read(ArgumentReader reader, bool isOneWord = false)
    {
        if (!reader.TryTake("<expression>", out var word) || context.Structural(word) is not { } text)
        {
            return null;
        }

        var syntax = SampleParser.Parse(text);
        var calls = Calls(word, syntax.Calls);
        if (!CheckEnd(word, text, syntax))
        {
            return null;
        }

        while (!isOneWord && reader.Peek is { Value: { } next } && IsConverter(next, out var more))
        {
            var at = reader.Take();
            calls.AddRange(Calls(at, more.Calls));
            if (!CheckEnd(at, next, more))
            {
                return null;
            }
        }

        var where = new Location(word.Source, TextSpan.FromBounds(word.Word.Span.Start, Math.Max(reader.Last.Word.Span.End, word.Word.Span.End)));
        return Bind(calls, where);
    }

    /// <summary>Binds an expression that stands inside a word.</summary>
    public SampleExpression? Bind(ConfigWord word, SampleSyntax syntax)
    {
        if (syntax.Calls.IsEmpty)
        {
            return null;
        }

        var start = syntax.Calls[0].Start;
        return Bind(Calls(word, syntax.Calls), word.Range(start, syntax.End - start));
    }

    /// <summary>
    /// Binds calls whose fetch the caller may have replaced: an ACL's <c>path_beg</c> is the fetch <c>path</c>.
    /// Null when something is wrong with them, which has been reported.
    /// </summary>
    public SampleExpression? Bind(List<BoundCall> calls, Location where)
    {
        var first = calls[0];
        if (SampleRegistry.FindFetch(first.FetchName, _version) is not { } fetch)
        {
            ReportUnknownFetch(first);
            return null;
        }

        if (!SampleArguments.Check(context, first, fetch.Arguments))
        {
            return null;
        }

        var type = fetch.Type;
        var converters = ImmutableArray.CreateBuilder<SampleCall>(calls.Count - 1);
        for (var i = 1; i < calls.Count; i++)
        {
            if (BindConverter(calls[i], ref type) is not { } converter)
            {
                return null;
            }

            converters.Add(converter);
        }

        return new SampleExpression(fetch, first.ToSample(null), converters.DrainToImmutable(), type, where) { Asked = stages };
    }

    /// <summary>Reports an expression whose data is not there yet, or no longer, when it runs (HP-SMP-05, in logs HP-LOG-05).</summary>
    public void CheckStage(SampleExpression expression)
    {
        if (expression.Fetch is { } fetch && stages != RuleStage.None && (fetch.Stages & stages) == 0)
        {
            context.Report.Add(
                stages == RuleStage.Log ? HaproxyChecks.FetchNotLogged : HaproxyChecks.FetchNotAvailable,
                expression.Where,
                $"\"{expression.Call.Name}\" has nothing to read here; it works in {StageNames.ListOf(fetch.Stages)}");
        }
    }

    /// <summary>The calls of one word.</summary>
    public static List<BoundCall> Calls(ConfigWord word, ImmutableArray<SampleCallSyntax> calls)
    {
        var bound = new List<BoundCall>(calls.Length);
        foreach (var call in calls)
        {
            bound.Add(new BoundCall(word, call));
        }

        return bound;
    }

    /// <summary>True when the word has no more than the expression; else what is left has been reported.</summary>
    public bool CheckEnd(ConfigWord word, string text, SampleSyntax syntax)
    {
        if (syntax.Calls.IsEmpty)
        {
            context.Report.Add(HaproxyChecks.UnknownSample, word.Location, $"unknown sample fetch \"{word.Shown}\"");
            return false;
        }

        if (syntax.End < text.Length && syntax.Calls[^1].IsClosed)
        {
            var rest = text[syntax.End..];
            context.Report.Add(
                HaproxyChecks.BadExpression, word.Range(syntax.End, rest.Length), $"unexpected \"{rest}\" after \"{syntax.Calls[^1].Name}\"; expected \",\" and a converter");
            return false;
        }

        return true;
    }

    private bool IsConverter(string text, out SampleSyntax syntax)
    {
        syntax = SampleParser.Parse(text);
        return !syntax.Calls.IsEmpty && SampleRegistry.FindConverter(syntax.Calls[0].Name, _version) is not null;
    }

    private SampleCall? BindConverter(BoundCall call, ref SampleType type)
    {
        if (SampleRegistry.FindConverter(call.FetchName, _version) is not { } spec)
        {
            ReportUnknownConverter(call);
            return null;
        }

        if (!SampleTypes.Converts(type, spec.In))
        {
            context.Report.Add(
                HaproxyChecks.ConverterType,
                call.NameWhere,
                $"the converter \"{spec.Name}\" can't take {SampleTypes.NameOf(type)}; it expects {SampleTypes.NameOf(spec.In)}");
            return null;
        }

        if (!SampleArguments.Check(context, call, spec.Arguments))
        {
            return null;
        }

        type = spec.Out ?? type;
        return call.ToSample(spec);
    }

    private void ReportUnknownFetch(BoundCall call)
    {
        var name = call.FetchName;
        var message = $"unknown sample fetch \"{name}\"";
        if (SampleRegistry.FindFetch(name) is { } other)
        {
            message = other.Since > context.State.Version
                ? $"the sample fetch \"{name}\" came with HAProxy {HaproxyVersion.Format(other.Since)}"
                : $"the sample fetch \"{name}\" is gone since HAProxy {HaproxyVersion.Format(other.Removed ?? 0)}";
        }
        else if (SampleRegistry.FindAclKeyword(name) is { } acl)
        {
            message = $"\"{name}\" stands in ACLs only; use \"{acl.Fetch}\" here";
        }
        else
        {
            message += Hint.For(name, SampleRegistry.AllFetches.Select(static spec => spec.Name).ToArray(), longestList: 0);
        }

        context.Report.Add(HaproxyChecks.UnknownSample, call.NameWhere, message);
    }

    private void ReportUnknownConverter(BoundCall call)
    {
        var name = call.FetchName;
        var message = SampleRegistry.FindConverter(name) is { } other
            ? other.Since > context.State.Version
                ? $"the converter \"{name}\" came with HAProxy {HaproxyVersion.Format(other.Since)}"
                : $"the converter \"{name}\" is gone since HAProxy {HaproxyVersion.Format(other.Removed ?? 0)}"
            : $"unknown converter \"{name}\"{Hint.For(name, SampleRegistry.AllConverters.Select(static spec => spec.Name).ToArray(), longestList: 0)}";
        context.Report.Add(HaproxyChecks.UnknownSample, call.NameWhere, message);
    }
}

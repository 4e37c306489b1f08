using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Reads the parameters at the end of a bind or server line.</summary>
/// <param name="what">How messages call the line: <c>server</c>.</param>
internal sealed class ParameterList<TTarget>(string what, ParameterSpec<TTarget>[] specs, DiagnosticDescriptor unknown)
    where TTarget : LineParams
{
    private readonly Dictionary<string, ParameterSpec<TTarget>> _byName =
        specs.ToDictionary(spec => spec.Name, StringComparer.Ordinal);

    /// <summary>Reads to the end of the line, or to the first parameter that is wrong: HAProxy stops there too.</summary>
    /// <param name="isForOthers">The line is a default-server: some parameters can't stand there.</param>
    public void Read(ArgumentReader reader, TTarget target, bool isForOthers = false)
    {
        while (!reader.AtEnd)
        {
            if (!ReadOne(reader, target, isForOthers))
            {
                target.IsOpen = true;
                reader.SkipAll();
            }
        }
    }

    private bool ReadOne(ArgumentReader reader, TTarget target, bool isForOthers)
    {
        var context = reader.Context;
        var word = reader.Take();
        if (context.Structural(word) is not { } text)
        {
            return false;
        }

        if (Find(text) is not { } spec)
        {
            var names = specs.Where(spec => !(context.State.Target < spec.Since)).Select(spec => spec.Name).ToArray();
            reader.Bad(unknown, word, $"unknown {what} parameter \"{word.Shown}\"{Hint.For(text, names)}");
            return false;
        }

        context.KeywordText = spec.Name;
        if (!IsAllowed(reader, spec, word, isForOthers))
        {
            return false;
        }

        SupportReport.Say(context, spec.Support, $"{what} {spec.Name}", word.Location);
        var start = reader.Position;
        var isRead = spec.Binding.Bind(reader, target);
        target.Parameters.Add(new BoundParameter(spec.Name, context.Line.Words[start..reader.Position], word.Location)
        {
            IsInherited = isForOthers,
        });
        return isRead;
    }

    private ParameterSpec<TTarget>? Find(string text)
    {
        var paren = text.IndexOf('(');
        return paren < 0
            ? _byName.GetValueOrDefault(text)
            : _byName.TryGetValue(text[..paren], out var spec) && spec.HasParentheses ? spec : null;
    }

    private bool IsAllowed(ArgumentReader reader, ParameterSpec<TTarget> spec, ConfigWord word, bool isForOthers)
    {
        var state = reader.Context.State;
        if (state.Target < spec.Since)
        {
            reader.Bad(
                unknown,
                word,
                $"unknown {what} parameter \"{spec.Name}\" in HAProxy {HaproxyVersion.Format(state.Version)}; it came with {HaproxyVersion.Format(spec.Since)}");
            return false;
        }

        if (isForOthers && spec.IsOfOneLine)
        {
            reader.Bad(HaproxyChecks.ServerParameterNotAllowed, word, $"\"{spec.Name}\" belongs to one server and can't stand on a default-server line");
            return false;
        }

        if (spec.IsExperimental && !Experimental.IsAllowed(reader.Context.State))
        {
            reader.Bad(
                what == "server" ? HaproxyChecks.ServerParameterNotAllowed : HaproxyChecks.BindParameterNotAllowed,
                word,
                $"\"{spec.Name}\" is experimental; it needs \"expose-experimental-directives\" in the global section");
            return false;
        }

        if (spec.Removal is { } removal && !(state.Target < removal.Version))
        {
            OldSpelling.Report(reader.Context, removal, word.Location, $"\"{what} {spec.Name}\"", []);
        }

        DeprecatedParameter.Report(reader.Context, spec.Deprecation, spec.Removal, word.Location, $"\"{what} {spec.Name}\"");

        return true;
    }
}

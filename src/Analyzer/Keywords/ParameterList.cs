using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Reads the parameters at the end of a bind or server line.</summary>
/// <param name="what">How messages call the line: <c>server</c>.</param>
/// <param name="note">Told of each parameter that is known and not compiled.</param>
/// <param name="known">Parameters that are known and not compiled, as name and number of arguments.</param>
internal sealed class ParameterList<TTarget>(
    string what, ParameterSpec<TTarget>[] specs, KnownParameters known, DiagnosticDescriptor unknown,
    Action<TTarget, string> note)
{
    public void Read(ArgumentReader reader, TTarget target)
    {
        while (!reader.AtEnd)
        {
            var word = reader.Take();
            if (reader.Context.Structural(word) is not { } name)
            {
                return;
            }

            if (Array.Find(specs, spec => spec.Name == name) is { } compiled)
            {
                SupportReport.Say(reader.Context, compiled.Support, $"{what} {name}", word.Location);
                reader.Context.KeywordText = name;
                if (!compiled.Binding.Bind(reader, target))
                {
                    return;
                }
            }
            else if (known.ArgumentsOf(name) is { } count)
            {
                SupportReport.Say(reader.Context, Support.NotYet, $"{what} {name}", word.Location);
                note(target, name);
                Skip(reader, name, count);
            }
            else
            {
                var names = specs.Select(spec => spec.Name).Concat(known.Names).ToArray();
                reader.Bad(unknown, word, $"unknown {what} parameter \"{word.Shown}\"{Hint.For(name, names)}");
                return;
            }
        }
    }

    private static void Skip(ArgumentReader reader, string name, int count)
    {
        for (; count > 0; count--)
        {
            reader.Context.KeywordText = name;
            if (!reader.TryTake("", out _))
            {
                return;
            }
        }

        // "source" is followed by parameters of its own.
        while (name == "source" && reader.Peek?.Value is "usesrc" or "interface")
        {
            reader.Take();
            if (!reader.TryTake("", out _))
            {
                return;
            }
        }
    }
}

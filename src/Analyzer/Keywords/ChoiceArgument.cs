using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>One word of a fixed set, as structure.</summary>
internal sealed class ChoiceArgument(string name, DiagnosticDescriptor unknown, params string[] choices) : Argument<ConfigWord>
{
    public override string Usage { get; } = choices.Length > 6 ? $"<{name}>" : $"{{ {string.Join(" | ", choices)} }}";

    public override bool TryRead(ArgumentReader reader, out ConfigWord value)
    {
        if (!reader.TryTake($"<{name}>", out value) || reader.Context.Structural(value) is not { } text)
        {
            return false;
        }

        if (Array.IndexOf(choices, text) >= 0)
        {
            return true;
        }

        reader.Bad(unknown, value, $"unknown {name} \"{value.Shown}\"{Hint.For(text, choices)}");
        return false;
    }
}

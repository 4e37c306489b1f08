using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary><c>hash-type METHOD [FUNCTION [avalanche]]</c> (section 4.2).</summary>
internal sealed class HashTypeArgument : Argument<Nothing>
{
    private static readonly string[] Methods = ["map-based", "consistent"];
    private static readonly string[] Functions = ["sdbm", "djb2", "wt6", "crc32", "none"];
    private static readonly string[] Modifiers = ["avalanche"];

    public override string Usage => "{ map-based | consistent } [<function> [avalanche]]";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        return reader.TryTake("<method>", out var method)
            && IsOne(reader, method, "method", Methods)
            && (reader.AtEnd || IsOne(reader, reader.Take(), "function", Functions))
            && (reader.AtEnd || IsOne(reader, reader.Take(), "modifier", Modifiers));
    }

    private static bool IsOne(ArgumentReader reader, ConfigWord word, string what, string[] choices)
    {
        if (word.Value is not { } text || Array.IndexOf(choices, text) >= 0)
        {
            return true;
        }

        reader.Bad(HaproxyChecks.BadHashType, word, $"unknown {what} \"{word.Shown}\" of \"hash-type\"{Hint.For(text, choices)}");
        return false;
    }
}

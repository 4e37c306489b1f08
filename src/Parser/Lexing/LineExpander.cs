using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CfgCompiler.Parser.Syntax;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Lexing;

/// <summary>
/// Puts environment variables into the words of a line (section 2.3). As HAProxy 3.5 does it: a variable never gives more words
/// but by <c>[*]</c>, which cuts its value at blanks, and gives no word at all when nothing is left between blanks.
/// </summary>
public static class LineExpander
{
    public static ExpandedLine Expand(SourceText source, LineSyntax line, Func<string, string?> lookup, UnsetVariables unset) =>
        Expand(source, line, name => VariableValue.FromNullable(lookup(name)), unset);

    public static ExpandedLine Expand(SourceText source, LineSyntax line, VariableLookup lookup, UnsetVariables unset)
    {
        var words = ImmutableArray.CreateBuilder<ExpandedWord>(line.Words.Length);
        var isCountKnown = true;
        foreach (var word in line.Words)
        {
            if (Constant(word) is { } constant)
            {
                words.Add(constant);
                continue;
            }

            var expansion = new Expansion(word, words);
            foreach (var part in word.Parts)
            {
                if (part is LiteralPart literal)
                {
                    expansion.Add(literal);
                }
                else if (part is VariablePart variable)
                {
                    isCountKnown &= expansion.Add(variable, Resolve(source, line, variable, lookup, unset));
                }
            }

            expansion.Finish();
        }

        return new ExpandedLine(words.DrainToImmutable(), isCountKnown);
    }

    /// <summary>The word as it is in every environment; null when it has variables, or parts that only an expansion puts together.</summary>
    public static ExpandedWord? Constant(WordSyntax word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Parts is not ([] or [LiteralPart]))
        {
            return null;
        }

        var text = word.Constant ?? "";
        var offsets = word.Parts is [LiteralPart part] ? part.Offsets : [];
        return new ExpandedWord(UpToNul(text), true, word) { Offsets = offsets };
    }

    // A word is a C string to HAProxy: \x00 ends it.
    private static string UpToNul(string text)
    {
        var nul = text.IndexOf('\0');
        return nul < 0 ? text : text[..nul];
    }

    private static VariableValue Resolve(
        SourceText source, LineSyntax line, VariablePart variable, VariableLookup lookup, UnsetVariables unset)
    {
        var value = variable.Name switch
        {
            ".LINE" => VariableValue.Set(source.GetPosition(line.Span.Start).Line.ToString(CultureInfo.InvariantCulture)),
            ".FILE" => VariableValue.Set(source.Name),
            _ => lookup(variable.Name),
        };
        if (value.State != VariableState.Unset)
        {
            return value;
        }

        return variable.Default is { } text ? VariableValue.Set(text)
            : unset == UnsetVariables.AreEmpty ? VariableValue.Set("")
            : VariableValue.Unknown;
    }

    /// <summary>One word of the file while it becomes one, several or no words.</summary>
    private sealed class Expansion(WordSyntax word, ImmutableArray<ExpandedWord>.Builder words)
    {
        private readonly StringBuilder _text = new();
        private readonly List<int> _offsets = [];
        private bool _isKnown = true;
        private bool _isList;

        public void Add(LiteralPart part)
        {
            for (var i = 0; i < part.Text.Length; i++)
            {
                Append(part.Text[i], part.OffsetOf(i));
            }
        }

        /// <summary>False when the number of words depends on a value that is not known.</summary>
        public bool Add(VariablePart part, VariableValue value)
        {
            _isList |= part.IsWordList;
            if (value.State == VariableState.Unknown)
            {
                _isKnown = false;
                return !part.IsWordList;
            }

            foreach (var c in value.Text)
            {
                if (part.IsWordList && (c is ' ' or (>= '\t' and <= '\r')))
                {
                    Flush(keepEmpty: false);
                }
                else
                {
                    Append(c, part.Span.Start);
                }
            }

            return true;
        }

        public void Finish() => Flush(keepEmpty: !_isList);

        private void Append(char c, int offset)
        {
            _text.Append(c);
            _offsets.Add(offset);
        }

        private void Flush(bool keepEmpty)
        {
            if (_text.Length > 0 || keepEmpty || !_isKnown)
            {
                words.Add(new ExpandedWord(UpToNul(_text.ToString()), _isKnown, word) { Offsets = [.. _offsets] });
            }

            _text.Clear();
            _offsets.Clear();
            _isKnown = true;
        }
    }
}

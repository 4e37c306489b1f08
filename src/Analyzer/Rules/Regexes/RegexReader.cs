using System.Collections.Immutable;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Regexes;

/// <summary>
/// Reads the regular expressions that rules reason about. What looks around, refers back or never gives back (<c>(?=</c>, <c>\1</c>,
/// <c>a++</c>) gives no tree: nothing is then said about it.
/// </summary>
internal sealed class RegexReader
{
    private const int DepthMax = 50;

    private readonly string _text;
    private int _at;
    private int _depth;
    private bool _ignoresCase;
    private bool _isStrange;

    private RegexReader(string text, bool ignoresCase)
    {
        _text = text;
        _ignoresCase = ignoresCase;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Null for what is broken or not understood.</summary>
    public static RegexNode? Read(string text, bool ignoresCase)
    {
        var reader = new RegexReader(text, ignoresCase);
        var tree = reader.ReadChoice();
        return reader._isStrange || reader._at < text.Length ? null : tree;
    }

    private RegexNode ReadChoice()
    {
        if (++_depth > DepthMax)
        {
            _isStrange = true;
        }

        var parts = ImmutableArray.CreateBuilder<RegexNode>();
        parts.Add(ReadSequence());
        while (!_isStrange && Current == '|' && _at < _text.Length)
        {
            _at++;
            parts.Add(ReadSequence());
        }

        _depth--;
        return parts.Count == 1 ? parts[0] : new RegexNode.Choice(parts.ToImmutable());
    }

    private RegexNode ReadSequence()
    {
        var parts = ImmutableArray.CreateBuilder<RegexNode>();
        while (!_isStrange && _at < _text.Length && Current is not ('|' or ')'))
        {
            if (ReadAtom() is { } atom)
            {
                parts.Add(ReadRepeats(atom));
            }
        }

        return parts.Count == 1 ? parts[0] : new RegexNode.Sequence(parts.ToImmutable());
    }

    private RegexNode? ReadAtom()
    {
        var ch = Current;
        _at++;
        switch (ch)
        {
            case '^':
                return new RegexNode.Start();
            case '$':
                return new RegexNode.End();
            case '.':
                return new RegexNode.Bytes(ByteSet.NoLineEnd);
            case '[':
                return ReadClass() is { } set ? Bytes(set) : Strange();
            case '(':
                return ReadGroup();
            case '\\':
                return ReadEscape();
            case '*' or '+' or '?':
                return Strange();
            default:
                return Bytes(ByteSet.Of(ch));
        }
    }

    private RegexNode.Bytes Bytes(ByteSet set) => new(_ignoresCase ? set.WithBothCases() : set);

    private RegexNode? ReadGroup()
    {
        if (Current == '?')
        {
            if (Starts("?i)"))
            {
                _ignoresCase = true;
                return null;
            }

            if (!Starts("?:") && !Starts("?i:") && !ReadName())
            {
                return Strange();
            }
        }

        var inner = ReadChoice();
        if (Current != ')' || _at >= _text.Length)
        {
            return Strange();
        }

        _at++;
        return inner;
    }

    private bool Starts(string text)
    {
        if (string.CompareOrdinal(_text, _at, text, 0, text.Length) != 0)
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    /// <summary><c>(?&lt;name&gt;</c>, <c>(?P&lt;name&gt;</c>; not the looks behind, which begin alike.</summary>
    private bool ReadName()
    {
        var open = Starts("?P<") || Starts("?<");
        var close = _text.IndexOf('>', _at);
        if (!open || close < 0 || Current is '=' or '!')
        {
            return false;
        }

        _at = close + 1;
        return true;
    }

    private RegexNode? ReadEscape()
    {
        if (_at >= _text.Length)
        {
            return Strange();
        }

        var ch = _text[_at++];
        switch (ch)
        {
            case 'A':
                return new RegexNode.Start();
            case 'z' or 'Z':
                return new RegexNode.End();
            case 'b' or 'B':
                return RegexNode.Empty;
            default:
                return EscapedSet(ch) is { } set ? Bytes(set) : Strange();
        }
    }

    private ByteSet? EscapedSet(char ch) => ch switch
    {
        'd' => ByteSet.Digits,
        'D' => ~ByteSet.Digits,
        'w' => ByteSet.Word,
        'W' => ~ByteSet.Word,
        's' => ByteSet.Blanks,
        'S' => ~ByteSet.Blanks,
        'n' => ByteSet.Of('\n'),
        'r' => ByteSet.Of('\r'),
        't' => ByteSet.Of('\t'),
        'x' => ReadHex(),
        _ when char.IsAsciiLetterOrDigit(ch) => null,
        _ => ByteSet.Of(ch),
    };

    private ByteSet? ReadHex()
    {
        const int Digits = 2;
        if (_at + Digits > _text.Length || !byte.TryParse(_text.AsSpan(_at, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        _at += Digits;
        return ByteSet.Of((char)value);
    }

    private ByteSet? ReadClass()
    {
        var isNegated = Current == '^';
        _at += isNegated ? 1 : 0;
        var set = default(ByteSet);
        for (var isFirst = true; _at < _text.Length; isFirst = false)
        {
            var ch = _text[_at++];
            if (ch == ']' && !isFirst)
            {
                return isNegated ? ~set : set;
            }

            if ((ch == '[' && Current is ':' or '.' or '=') || (ch == '\\' && _at >= _text.Length))
            {
                return null;
            }

            if ((ch == '\\' ? EscapedSet(_text[_at++]) : ByteSet.Of(ch)) is not { } one)
            {
                return null;
            }

            if (Current == '-' && _at + 1 < _text.Length && _text[_at + 1] != ']' && one.Single is { } from)
            {
                _at++;
                var to = _text[_at++];
                if (to == '\\')
                {
                    return null;
                }

                one = ByteSet.Range(from, to);
            }

            set |= one;
        }

        return null;
    }

    private RegexNode ReadRepeats(RegexNode atom)
    {
        while (!_isStrange && _at < _text.Length && ReadCount() is var (min, max))
        {
            // Lazy matching tries the same ways in another order; possessive matching does not try again.
            _at += Current == '?' ? 1 : 0;
            _isStrange |= Current == '+' && _text[_at - 1] != '?';
            atom = new RegexNode.Repeat(atom, min, max);
        }

        return atom;
    }

    private (int Min, int? Max)? ReadCount()
    {
        switch (Current)
        {
            case '*':
                _at++;
                return (0, null);
            case '+':
                _at++;
                return (1, null);
            case '?':
                _at++;
                return (0, 1);
            case '{':
                return ReadBraces();
            default:
                return null;
        }
    }

    private (int Min, int? Max)? ReadBraces()
    {
        var close = _text.IndexOf('}', _at);
        var parts = close < 0 ? [] : _text[(_at + 1)..close].Split(',');
        if (parts.Length is 0 or > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var min))
        {
            return null;
        }

        int? max = min;
        if (parts.Length == 2)
        {
            max = parts[1].Length == 0 ? null : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : min;
        }

        _at = close + 1;
        return (min, max);
    }

    private RegexNode? Strange()
    {
        _isStrange = true;
        return null;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CfgCompiler.Runtime.Http1;

/// <summary>A header's comma-separated list, read once from front to back; what is kept closes up in place.</summary>
internal unsafe ref struct TokenList
{
    private readonly HeaderSlice* _slice;
    private readonly byte* _start;
    private readonly byte* _end;
    private byte* _from;
    private byte* _to;

    internal TokenList(MessageHead* head, int index)
    {
        _slice = &head->Headers[index];
        _start = _from = _to = head->Bytes + _slice->ValueOffset;
        _end = _start + _slice->ValueLength;
    }

    /// <summary>The next token that is not empty, without the blanks around it.</summary>
    internal bool Next(out ReadOnlySpan<byte> token)
    {
        token = default;
        while (_from < _end && token.Length == 0)
        {
            var comma = new ReadOnlySpan<byte>(_from, (int)(_end - _from)).IndexOf((byte)',');
            var next = comma < 0 ? _end : _from + comma;
            token = Ascii.Trim(new ReadOnlySpan<byte>(_from, (int)(next - _from)));
            _from = next + 1;
        }

        return token.Length > 0;
    }

    /// <summary>The token that was read last stays in the list.</summary>
    internal void Keep(ReadOnlySpan<byte> token)
    {
        if (_to != _start)
        {
            // Never past the token itself, which is still to be moved.
            *_to++ = (byte)',';
            if (_to < Unsafe.AsPointer(ref MemoryMarshal.GetReference(token)))
            {
                *_to++ = (byte)' ';
            }
        }

        token.CopyTo(new Span<byte>(_to, token.Length));
        _to += token.Length;
    }

    /// <summary>The header is what was kept, and goes when that is nothing.</summary>
    internal readonly void Finish()
    {
        _slice->ValueLength = (int)(_to - _start);
        _slice->Dropped = _slice->ValueLength == 0;
    }
}

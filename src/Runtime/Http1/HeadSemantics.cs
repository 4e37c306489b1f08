namespace CfgCompiler.Runtime.Http1;

/// <summary>
/// What the headers mean together: framing (RFC 9112 section 6), connection options, the host. Done once per head, after
/// its last line; what remains in the index afterwards is what may go out.
/// </summary>
internal static unsafe class HeadSemantics
{
    /// <summary>The head's length, or a <see cref="ParseResult"/>.</summary>
    internal static int Finish(MessageHead* head, bool isResponse)
    {
        var ok = true;
        var coding = 0;
        for (var i = 0; i < head->Count && ok; i++)
        {
            switch (head->Headers[i].Id)
            {
                case HeaderId.Other:
                    continue;
                case HeaderId.Host:
                    ok = isResponse || ReadHost(head, i);
                    break;
                case HeaderId.ContentLength:
                    ok = ReadContentLength(head, i);
                    break;
                case HeaderId.TransferEncoding:
                    coding = ReadTransferEncoding(head, i);
                    ok = coding == 0;
                    break;
                case HeaderId.Connection:
                    ReadConnection(head, i);
                    break;
                case HeaderId.Upgrade:
                    ReadUpgrade(head, i);
                    break;
                case HeaderId.Expect:
                    head->Flags |= Ascii.EqualsIgnoreCase(head->Value(i), "100-continue"u8) ? HeadFlags.Expect100 : HeadFlags.None;
                    break;
            }
        }

        if (!ok)
        {
            return coding != 0 ? coding : ParseResult.Malformed;
        }

        if (head->Has(HeadFlags.TransferEncoding) && head->ContentLength >= 0)
        {
            // Both: the coding wins, and a client's connection is not trusted for another request (RFC 9112 section 6.1).
            DropAll(head, HeaderId.ContentLength);
            head->ContentLength = -1;
            head->Flags |= isResponse ? HeadFlags.None : HeadFlags.Close;
        }

        if (isResponse)
        {
            return head->Length;
        }

        if (head->Has(HeadFlags.Upgrade) && !head->Has(HeadFlags.ConnectionUpgrade))
        {
            // Without "Connection: upgrade" the header is not meant for the next hop.
            DropAll(head, HeaderId.Upgrade);
        }

        return HostMatchesTarget(head) ? head->Length : ParseResult.Malformed;
    }

    private static void DropAll(MessageHead* head, HeaderId id)
    {
        for (var i = 0; i < head->Count; i++)
        {
            head->Headers[i].Dropped |= head->Headers[i].Id == id;
        }
    }

    private static bool ReadHost(MessageHead* head, int index)
    {
        if (head->HostIndex >= 0)
        {
            head->Headers[index].Dropped = true;
            return head->Value(index).SequenceEqual(head->Value(head->HostIndex));
        }

        head->HostIndex = index;

        // No blank and no delimiter: nothing that two readers could understand differently. Brackets are for IPv6 literals.
        var host = head->Value(index);
        return !host.ContainsAny(" \t,/\\?#@"u8) && (host is [(byte)'[', ..] || !host.ContainsAny((byte)'[', (byte)']'));
    }

    private static bool HostMatchesTarget(MessageHead* head)
    {
        var target = new ReadOnlySpan<byte>(head->Bytes + head->UriOffset, head->UriLength);
        head->NeedsSlash = !head->Has(HeadFlags.MethodConnect) && target[0] is not ((byte)'/' or (byte)'*')
            && !target[(target.IndexOf("://"u8) + 3)..].ContainsAny("/?"u8);
        if (head->HostIndex < 0 || target[0] is (byte)'/' or (byte)'*')
        {
            return true;
        }

        var scheme = target.IndexOf("://"u8);
        var authority = scheme < 0 ? target : target[(scheme + 3)..];
        var slash = authority.IndexOfAny("/?"u8);
        authority = slash < 0 ? authority : authority[..slash];
        authority = authority[(authority.LastIndexOf((byte)'@') + 1)..];
        var isHttps = scheme > 0 && Ascii.EqualsIgnoreCase(target[..scheme], "https"u8);
        var defaultPort = scheme < 0 ? default : isHttps ? ":443"u8 : ":80"u8;
        return Ascii.EqualsIgnoreCase(WithoutPort(authority, defaultPort), WithoutPort(head->Value(head->HostIndex), defaultPort))
            || (scheme < 0 && Ascii.EqualsIgnoreCase(authority[..authority.LastIndexOf((byte)':')], head->Value(head->HostIndex)));
    }

    private static ReadOnlySpan<byte> WithoutPort(ReadOnlySpan<byte> host, ReadOnlySpan<byte> port) =>
        port.Length > 0 && host.EndsWith(port) ? host[..^port.Length] : host;

    /// <summary>Digits only; a list of the same number is one number, written once.</summary>
    private static bool ReadContentLength(MessageHead* head, int index)
    {
        var slice = &head->Headers[index];
        var text = head->Value(index);
        while (true)
        {
            var comma = text.IndexOf((byte)',');
            var item = Ascii.Trim(comma < 0 ? text : text[..comma]);
            if (!Ascii.TryReadDigits(item, out var value) || (head->ContentLength >= 0 && head->ContentLength != value))
            {
                return false;
            }

            slice->Dropped = head->ContentLength >= 0 && !ReferenceEqualsFirst(head, index);
            head->ContentLength = value;
            while (item.Length > 1 && item[0] == '0')
            {
                item = item[1..];
            }

            slice->ValueOffset = (int)((byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(
                ref System.Runtime.InteropServices.MemoryMarshal.GetReference(item)) - head->Bytes);
            slice->ValueLength = item.Length;
            if (comma < 0)
            {
                return true;
            }

            text = text[(comma + 1)..];
        }
    }

    /// <summary>This is the first Content-Length header (whose list may repeat its own number).</summary>
    private static bool ReferenceEqualsFirst(MessageHead* head, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (head->Headers[i].Id == HeaderId.ContentLength)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Only <c>chunked</c>, once, is understood; 0 when so.</summary>
    private static int ReadTransferEncoding(MessageHead* head, int index)
    {
        var value = head->Value(index);
        if (head->Has(HeadFlags.TransferEncoding))
        {
            return ParseResult.Malformed;
        }

        head->Flags |= HeadFlags.TransferEncoding;
        if (Ascii.EqualsIgnoreCase(value, "chunked"u8))
        {
            head->Flags |= HeadFlags.Chunked;
            LowerValue(head, index);
            return 0;
        }

        var comma = value.LastIndexOf((byte)',');
        var first = comma < 0 ? default : Ascii.Trim(value[..comma]);
        return comma > 0 && Ascii.EqualsIgnoreCase(Ascii.Trim(value[(comma + 1)..]), "chunked"u8) && !Ascii.EqualsIgnoreCase(first, "chunked"u8)
            ? ParseResult.UnknownCoding
            : ParseResult.Malformed;
    }

    private static void LowerValue(MessageHead* head, int index)
    {
        var slice = head->Headers[index];
        for (var i = 0; i < slice.ValueLength; i++)
        {
            head->Bytes[slice.ValueOffset + i] = Tokens.Lower(head->Bytes[slice.ValueOffset + i]);
        }
    }

    /// <summary>Takes <c>close</c> and <c>keep-alive</c> out of the list; the header goes when nothing is left of it.</summary>
    private static void ReadConnection(MessageHead* head, int index)
    {
        var slice = &head->Headers[index];
        var from = head->Bytes + slice->ValueOffset;
        var end = from + slice->ValueLength;
        var to = from;
        while (from < end)
        {
            var comma = new ReadOnlySpan<byte>(from, (int)(end - from)).IndexOf((byte)',');
            var next = comma < 0 ? end : from + comma;
            var token = Ascii.Trim(new ReadOnlySpan<byte>(from, (int)(next - from)));
            if (Ascii.EqualsIgnoreCase(token, "close"u8))
            {
                head->Flags |= HeadFlags.Close;
            }
            else if (Ascii.EqualsIgnoreCase(token, "keep-alive"u8))
            {
                head->Flags |= HeadFlags.KeepAlive;
            }
            else if (token.Length > 0)
            {
                head->Flags |= Ascii.EqualsIgnoreCase(token, "upgrade"u8) ? HeadFlags.ConnectionUpgrade : HeadFlags.None;
                if (to != head->Bytes + slice->ValueOffset)
                {
                    // Never past the token itself, which is still to be moved.
                    *to++ = (byte)',';
                    if (to < System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(token)))
                    {
                        *to++ = (byte)' ';
                    }
                }

                token.CopyTo(new Span<byte>(to, token.Length));
                to += token.Length;
            }

            from = next + 1;
        }

        slice->ValueLength = (int)(to - head->Bytes) - slice->ValueOffset;
        slice->Dropped = slice->ValueLength == 0;
    }

    /// <summary>An upgrade to HTTP/2 is not offered to servers: the two ends would stop speaking the same protocol.</summary>
    private static void ReadUpgrade(MessageHead* head, int index)
    {
        if (Ascii.EqualsIgnoreCase(head->Value(index), "h2c"u8))
        {
            head->Headers[index].Dropped = true;
        }
        else
        {
            head->Flags |= HeadFlags.Upgrade;
        }
    }
}

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
                    ReadConnection(head, i, keepsUpgrade: true);
                    break;
                case HeaderId.Upgrade:
                    ReadUpgrade(head, i);
                    break;
                case HeaderId.Te when !isResponse:
                    ReadTe(head, i);
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

        return FinishUpgrade(head) && HostMatchesTarget(head) ? head->Length : ParseResult.Malformed;
    }

    /// <summary>The header and its connection option go out together or not at all; a WebSocket handshake needs its key.</summary>
    private static bool FinishUpgrade(MessageHead* head)
    {
        if (!head->Has(HeadFlags.ConnectionUpgrade))
        {
            DropAll(head, HeaderId.Upgrade);
            return true;
        }

        if (head->Has(HeadFlags.Upgrade))
        {
            return !head->Has(HeadFlags.UpgradeWebSocket) || HasWebSocketKey(head);
        }

        head->Flags &= ~HeadFlags.ConnectionUpgrade;
        for (var i = 0; i < head->Count; i++)
        {
            if (head->Headers[i].Id == HeaderId.Connection)
            {
                ReadConnection(head, i, keepsUpgrade: false);
            }
        }

        return true;
    }

    /// <summary>The key is 16 bytes in base64 (RFC 6455 section 4.1).</summary>
    private static bool HasWebSocketKey(MessageHead* head)
    {
        const int KeyLength = 24;
        var at = head->Find("sec-websocket-key"u8);
        while (at >= 0 && head->Value(at).Length != KeyLength)
        {
            at = head->Find("sec-websocket-key"u8, at + 1);
        }

        return at >= 0;
    }

    /// <summary>
    /// Of what a client says of transfer codings only "trailers" goes on, once: the others would be between it and the proxy
    /// (RFC 9110 section 10.1.4). HAProxy compares the word as it is, in lower case and without parameters.
    /// </summary>
    private static void ReadTe(MessageHead* head, int index)
    {
        var slice = &head->Headers[index];
        slice->Dropped = true;
        for (var earlier = 0; earlier < index; earlier++)
        {
            if (head->Headers[earlier] is { Id: HeaderId.Te, Dropped: false })
            {
                return;
            }
        }

        var value = head->Value(index);
        for (var start = 0; start <= value.Length;)
        {
            var comma = value[start..].IndexOf((byte)',');
            var end = comma < 0 ? value.Length : start + comma;
            var token = value[start..end].Trim(" \t"u8);
            if (token.SequenceEqual("trailers"u8))
            {
                slice->ValueOffset += start + value[start..end].IndexOf(token);
                slice->ValueLength = token.Length;
                slice->Dropped = false;
                return;
            }

            start = end + 1;
        }
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
    private static void ReadConnection(MessageHead* head, int index, bool keepsUpgrade)
    {
        var list = new TokenList(head, index);
        while (list.Next(out var token))
        {
            if (Ascii.EqualsIgnoreCase(token, "close"u8))
            {
                head->Flags |= HeadFlags.Close;
            }
            else if (Ascii.EqualsIgnoreCase(token, "keep-alive"u8))
            {
                head->Flags |= HeadFlags.KeepAlive;
            }
            else if (!Ascii.EqualsIgnoreCase(token, "upgrade"u8))
            {
                list.Keep(token);
            }
            else if (keepsUpgrade)
            {
                head->Flags |= HeadFlags.ConnectionUpgrade;
                list.Keep(token);
            }
        }

        list.Finish();
    }

    /// <summary>An upgrade to HTTP/2 is not offered to servers: the two ends would stop speaking the same protocol.</summary>
    private static void ReadUpgrade(MessageHead* head, int index)
    {
        var list = new TokenList(head, index);
        while (list.Next(out var token))
        {
            if (!Ascii.EqualsIgnoreCase(token, "h2c"u8) && !Ascii.EqualsIgnoreCase(token, "h2"u8))
            {
                head->Flags |= Ascii.EqualsIgnoreCase(token, "websocket"u8) ? HeadFlags.Upgrade | HeadFlags.UpgradeWebSocket : HeadFlags.Upgrade;
                list.Keep(token);
            }
        }

        list.Finish();
    }
}

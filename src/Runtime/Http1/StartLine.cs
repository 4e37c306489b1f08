namespace CfgCompiler.Runtime.Http1;

/// <summary>The first line of a request or response.</summary>
internal static unsafe class StartLine
{
    internal static bool ReadRequest(MessageHead* head, int start, int end)
    {
        var bytes = head->Bytes;
        var at = start;
        while (at < end && Tokens.IsToken(bytes[at]))
        {
            at++;
        }

        head->MethodOffset = start;
        head->MethodLength = at - start;
        if (at == start || !SkipBlanks(bytes, ref at, end))
        {
            return false;
        }

        head->UriOffset = at;
        while (at < end && bytes[at] is not ((byte)' ' or (byte)'\t'))
        {
            // Visible ASCII; a fragment never belongs in a request. The rest of RFC 3986 is left to the server, as in HAProxy.
            if (bytes[at] is <= 0x20 or >= 0x7f or (byte)'#')
            {
                return false;
            }

            at++;
        }

        head->UriLength = at - head->UriOffset;
        if (!SkipBlanks(bytes, ref at, end) || !ReadVersion(head, at, end))
        {
            return false;
        }

        var method = new ReadOnlySpan<byte>(bytes + start, head->MethodLength);
        head->Flags |= method switch
        {
            [(byte)'H', (byte)'E', (byte)'A', (byte)'D'] => HeadFlags.MethodHead,
            [(byte)'C', (byte)'O', (byte)'N', (byte)'N', (byte)'E', (byte)'C', (byte)'T'] => HeadFlags.MethodConnect,
            _ => HeadFlags.None,
        };
        return IsTarget(new ReadOnlySpan<byte>(bytes + head->UriOffset, head->UriLength), head->Has(HeadFlags.MethodConnect));
    }

    /// <summary>What has come so far cannot become a request line: something else than a token stands where the method should.</summary>
    internal static bool IsNoRequest(MessageHead* head, int length)
    {
        var at = head->Start;
        while (at < length && Tokens.IsToken(head->Bytes[at]))
        {
            at++;
        }

        if (at == length)
        {
            return false;
        }

        return head->Bytes[at] switch
        {
            (byte)' ' or (byte)'\t' => at == head->Start,
            (byte)'\r' => at > head->Start,
            _ => true,
        };
    }

    internal static bool ReadStatus(MessageHead* head, int start, int end)
    {
        // "HTTP/1.1 200" at least; the reason and even the blank before it may be missing.
        var bytes = head->Bytes + start;
        var length = end - start;
        if (length < 12 || bytes[8] != ' ' || !ReadVersion(head, start, start + 8))
        {
            return false;
        }

        var status = 0;
        for (var i = 9; i < 12; i++)
        {
            if ((uint)(bytes[i] - '0') > 9)
            {
                return false;
            }

            status = (status * 10) + bytes[i] - '0';
        }

        if (status < 100 || (length > 12 && bytes[12] != ' '))
        {
            return false;
        }

        head->Status = status;
        head->ReasonOffset = Math.Min(start + 13, end);
        head->ReasonLength = end - head->ReasonOffset;
        return true;
    }

    private static bool SkipBlanks(byte* bytes, ref int at, int end)
    {
        var from = at;
        while (at < end && bytes[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        return at > from;
    }

    /// <summary>"HTTP/d.d"; what is newer than 1.1 is spoken to as 1.1 (RFC 9110 section 2.5), what is older than 1.0 is refused.</summary>
    private static bool ReadVersion(MessageHead* head, int start, int end)
    {
        var text = new ReadOnlySpan<byte>(head->Bytes + start, end - start);
        if (text.Length != 8 || !text.StartsWith("HTTP/"u8) || text[6] != '.' || (uint)(text[5] - '0') > 9 || (uint)(text[7] - '0') > 9)
        {
            return false;
        }

        var version = ((text[5] - '0') * 10) + text[7] - '0';
        head->VersionMinor = version > 10 ? 1 : 0;
        head->VersionDigits = (byte)version;
        return version >= 10;
    }

    /// <summary>origin-form, absolute-form, <c>*</c>; authority-form for CONNECT only (RFC 9112 section 3.2).</summary>
    private static bool IsTarget(ReadOnlySpan<byte> target, bool isConnect)
    {
        if (isConnect)
        {
            return target.Length > 0 && !target.Contains((byte)'/') && target.LastIndexOf((byte)':') is > 0 and var colon
                && colon < target.Length - 1 && !target[(colon + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
        }

        return target is [(byte)'/', ..] or [(byte)'*'] || IsAbsolute(target);
    }

    private static bool IsAbsolute(ReadOnlySpan<byte> target)
    {
        var colon = target.IndexOf("://"u8);
        return colon > 0 && (uint)((target[0] | 0x20) - 'a') < 26 && target.Length > colon + 3 && target[colon + 3] != '/';
    }
}

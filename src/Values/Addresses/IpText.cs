using System.Net;
using System.Net.Sockets;

namespace CfgCompiler.Values.Addresses;

/// <summary>Literal IP addresses, never names.</summary>
public static class IpText
{
    /// <summary>Reads four decimal numbers with dots, or an IPv6 address without brackets and without zone.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IPAddress address)
    {
        address = IPAddress.None;
        if (text.Contains(':'))
        {
            return !text.ContainsAny('%', '[', ']') && TryParseAs(text, AddressFamily.InterNetworkV6, out address);
        }

        return IsDottedQuad(text) && TryParseAs(text, AddressFamily.InterNetwork, out address);
    }

    // .NET also takes 127.1, octal and hexadecimal; a configuration says such things by accident only.
    private static bool IsDottedQuad(ReadOnlySpan<char> text)
    {
        var dots = 0;
        var digits = 0;
        foreach (var c in text)
        {
            if (c == '.')
            {
                if (digits == 0)
                {
                    return false;
                }

                dots++;
                digits = 0;
            }
            else if (!char.IsAsciiDigit(c) || ++digits > 3)
            {
                return false;
            }
        }

        return dots == 3 && digits > 0;
    }

    private static bool TryParseAs(ReadOnlySpan<char> text, AddressFamily family, out IPAddress address)
    {
        address = IPAddress.None;
        if (!IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != family)
        {
            return false;
        }

        address = parsed;
        return true;
    }
}

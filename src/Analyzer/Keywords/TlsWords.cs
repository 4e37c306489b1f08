using System.Globalization;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Forms of the words that TLS parameters of bind and server lines take. Only what a library would certainly refuse is wrong.</summary>
internal static class TlsWords
{
    private const int LongestProtocol = 255;
    private const int LastErrorId = 94;
    private const int ErrorNamesSince = 206;

    public static string[] Versions => ["SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    public static string? AlpnProblem(string text, int version)
    {
        if (text.Length == 0)
        {
            return "expected protocols such as \"h2,http/1.1\"";
        }

        return Array.Exists(text.Split(','), protocol => protocol.Length > LongestProtocol) ? "the longest name of a protocol has 255 characters" : null;
    }

    /// <summary>The list needs one word that can be a cipher or a group of ciphers; unknown words beside it are dropped by the library.</summary>
    public static string? CiphersProblem(string text, int version)
    {
        if (text.Contains('@') || text.Contains('='))
        {
            return null;
        }

        foreach (var word in text.Split([':', ',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = word.TrimStart('!', '-', '+');
            if (name.Length == word.Length && (name.Contains('-') || name.Contains('_') || name.Contains('+') || IsCipherWord(name)))
            {
                return null;
            }
        }

        return "expected at least one cipher of the TLS library, such as \"ECDHE-RSA-AES128-GCM-SHA256\"";
    }

    public static string? CiphersuitesProblem(string text, int version)
    {
        foreach (var word in text.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.StartsWith("TLS_", StringComparison.Ordinal))
            {
                return $"\"{word}\" is no cipher suite of TLS 1.3, such as \"TLS_AES_128_GCM_SHA256\"";
            }
        }

        return null;
    }

    public static string? ErrorListProblem(string text, int version)
    {
        if (text == "all")
        {
            return null;
        }

        foreach (var word in text.Split(','))
        {
            if (word.StartsWith("X509_V_", StringComparison.Ordinal) && version > ErrorNamesSince)
            {
                continue;
            }

            var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? word.AsSpan(0, end) : word.AsSpan();
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id is < 1 or > LastErrorId)
            {
                return $"\"{word}\" is no error; expected \"all\", or numbers from 1 to 94{(version > ErrorNamesSince ? " or names X509_V_ERR_…" : "")}";
            }
        }

        return null;
    }

    /// <summary>Cipher names and group names without punctuation.</summary>
    private static bool IsCipherWord(string name) => name switch
    {
        "ALL" or "DEFAULT" or "COMPLEMENTOFDEFAULT" or "COMPLEMENTOFALL" or "HIGH" or "MEDIUM" or "LOW" or "EXPORT" => true,
        "kRSA" or "aRSA" or "RSA" or "kDHE" or "kEDH" or "DH" or "DHE" or "EDH" or "kEECDH" or "kECDHE" or "ECDH" or "ECDHE" or "EECDH" => true,
        "aNULL" or "eNULL" or "NULL" or "aDSS" or "DSS" or "aECDSA" or "ECDSA" or "ADH" or "AECDH" or "PSK" or "kPSK" or "aPSK" or "kDHEPSK" => true,
        "kECDHEPSK" or "kRSAPSK" or "kSRP" or "SRP" or "aSRP" or "aGOST" or "kGOST" or "aGOST01" => true,
        "AES" or "AES128" or "AES256" or "AESGCM" or "AESCCM" or "AESCCM8" or "ARIA" or "ARIA128" or "ARIA256" or "ARIAGCM" => true,
        "CAMELLIA" or "CAMELLIA128" or "CAMELLIA256" or "CHACHA20" or "3DES" or "DES" or "RC4" or "RC2" or "IDEA" or "SEED" or "CBC" => true,
        "MD5" or "SHA" or "SHA1" or "SHA256" or "SHA384" or "SUITEB128" or "SUITEB192" or "SUITEB128ONLY" or "FIPS" => true,
        "SSLv3" or "TLSv1" or "TLSv1.0" or "TLSv1.2" or "PROFILE" => true,
        _ => false,
    };
}

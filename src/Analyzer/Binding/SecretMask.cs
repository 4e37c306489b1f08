using System.Text;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>Lines that hold a secret are shown without it: they end up as comments in generated code (DESIGN section 5).</summary>
internal static class SecretMask
{
    private const string Mask = "****";

    /// <summary>The line's text with its secrets masked; null when it holds none.</summary>
    public static string? Apply(ConfigLine line)
    {
        StringBuilder? masked = null;
        var from = line.Words[0].Word.Span.Start;
        var at = from;
        for (var index = 1; index < line.Words.Length; index++)
        {
            var secret = SecretStart(line, index);
            if (secret < 0)
            {
                continue;
            }

            var word = line.Words[index];
            var start = word.Range(secret, Math.Max(0, word.Value?.Length - secret ?? 0)).Span.Start;
            masked ??= new StringBuilder();
            masked.Append(line.Source.Decode(Parser.Text.TextSpan.FromBounds(at, start))).Append(Mask);
            at = word.Word.Span.End;
        }

        return masked?.Append(line.Source.Decode(Parser.Text.TextSpan.FromBounds(at, line.Words[^1].Word.Span.End))).ToString();
    }

    /// <summary>The index in the word's value where the secret begins, -1 when the word holds none.</summary>
    private static int SecretStart(ConfigLine line, int index)
    {
        var word = line.Words[index].Value;
        if (word is null)
        {
            return -1;
        }

        var before = line.Words[index - 1].Value;
        var isUserAndPassword = before == "auth" && line.Keyword.Value == "stats";
        if (isUserAndPassword && word.IndexOf(':') is >= 0 and var colon)
        {
            return colon + 1;
        }

        return before is "password" or "insecure-password" or "ca-sign-pass" or "cluster-secret" or "dynamic-cookie-key"
            or "anonkey" or "tcp-md5sig" or "eab-mac-key"
            ? 0
            : -1;
    }
}

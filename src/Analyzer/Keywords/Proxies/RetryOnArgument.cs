using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary><c>retry-on</c> (section 4.2): events and status codes, or "none" alone.</summary>
internal sealed class RetryOnArgument : Argument<Nothing>
{
    private static readonly string[] Events =
    [
        "none", "conn-failure", "empty-response", "junk-response", "response-timeout", "0rtt-rejected", "all-retryable-errors", "401", "403",
        "404", "408", "421", "425", "429", "500", "501", "502", "503", "504",
    ];

    public override string Usage => "<event> ...";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (!reader.TryTake("<event>", out var word))
        {
            return false;
        }

        for (var count = 1; ; count++)
        {
            if (word.Value is { } text && Array.IndexOf(Events, text) < 0)
            {
                reader.Bad(HaproxyChecks.BadChoice, word, $"unknown event \"{word.Shown}\" of \"retry-on\"{Hint.For(text, Events)}");
                return false;
            }

            if (word.Value == "none" && (count > 1 || !reader.AtEnd))
            {
                reader.Bad(HaproxyChecks.BadChoice, word, "\"none\" of \"retry-on\" can only stand alone");
                return false;
            }

            if (reader.AtEnd)
            {
                return true;
            }

            word = reader.Take();
        }
    }
}

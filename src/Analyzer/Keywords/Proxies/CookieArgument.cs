using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Times;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary><c>cookie NAME …</c> (section 4.2): one mode and what else is said of the cookie.</summary>
internal sealed class CookieArgument : Argument<Nothing>
{
    private static readonly string[] Modes = ["rewrite", "insert", "prefix"];
    private static readonly string[] Flags = ["indirect", "nocache", "postonly", "preserve", "httponly", "secure", "dynamic"];
    private static readonly string[] WithValue = ["domain", "maxidle", "maxlife", "attr"];

    public override string Usage =>
        "<name> [ rewrite | insert | prefix ] [indirect] [nocache] [postonly] [preserve] [httponly] [secure] [domain <domain>]* "
        + "[maxidle <idle>] [maxlife <life>] [dynamic] [attr <value>]*";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (!reader.TryTake("<name>", out _))
        {
            return false;
        }

        string? mode = null;
        while (!reader.AtEnd)
        {
            var word = reader.Take();
            if (word.Value is not { } text || Array.IndexOf(Flags, text) >= 0)
            {
                continue;
            }

            if (Array.IndexOf(Modes, text) >= 0)
            {
                if (mode is not null && mode != text)
                {
                    reader.Bad(HaproxyChecks.BadChoice, word, $"\"{text}\" and \"{mode}\" exclude each other; expected one of them");
                    return false;
                }

                mode = text;
            }
            else if (Array.IndexOf(WithValue, text) < 0)
            {
                reader.Bad(HaproxyChecks.BadChoice, word, $"unknown argument \"{word.Shown}\" of \"cookie\"{Hint.For(text, [.. Modes, .. Flags, .. WithValue])}");
                return false;
            }
            else if (!TryValue(reader, text))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryValue(ArgumentReader reader, string name)
    {
        if (!reader.TryTake($"after \"{name}\"", out var word))
        {
            return false;
        }

        if (name == "domain" && word.Value?.Contains('.') == false)
        {
            // A notice of a mistake that browsers punish by dropping the cookie.
            reader.Context.Report.Add(HaproxyChecks.CookieDomain, word.Location, $"the domain \"{word.Shown}\" has no dot; browsers may drop the cookie");
        }

        if (name is "maxidle" or "maxlife" && word.Value is { } text && Time.ParseMs(text).Error is not (TimeError.None or TimeError.Overflow))
        {
            reader.Bad(HaproxyChecks.BadTime, word, $"\"{name}\" expects a time, not \"{word.Shown}\"");
            return false;
        }

        if (name is "maxidle" or "maxlife")
        {
            TimeTailChecks.Report(reader.Context, word);
        }

        return true;
    }
}

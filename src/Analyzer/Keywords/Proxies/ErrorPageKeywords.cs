using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Proxies;

/// <summary>What a proxy answers in place of HAProxy's own error pages (section 4.2).</summary>
internal static class ErrorPageKeywords
{
    private const Section Both = Section.ProxiesAndDefaults;

    public static KeywordSpec[] All =>
    [
        Keyword.Judged("errorfile", Both, 0, new StatusArgument("file"), "File with the answer to an error.") with { IgnoresExtra = true },
        Keyword.Judged("errorfiles", Both, 202, Arg.Text("name").Then(Arg.Words("code")), "Answers from an http-errors section."),
        Location("errorloc", "Where an error redirects to."),
        Location("errorloc302", "Where an error redirects to, by a 302."),
        Location("errorloc303", "Where an error redirects to, by a 303."),
    ];

    private static KeywordSpec Location(string name, string summary) => Keyword.Judged(name, Both, 0, new StatusArgument("url"), summary);

    /// <summary>A status code and what belongs to it.</summary>
    private sealed class StatusArgument(string what) : Argument<Nothing>
    {
        private static readonly int[] Handled =
            [200, 400, 401, 403, 404, 405, 407, 408, 410, 413, 414, 421, 422, 425, 429, 431, 500, 501, 502, 503, 504];

        public override string Usage { get; } = $"<code> <{what}>";

        public override bool TryRead(ArgumentReader reader, out Nothing value)
        {
            value = default;
            if (!reader.TryTake("<code>", out var code))
            {
                return false;
            }

            if (!reader.TryTake($"<{what}>", out _))
            {
                return false;
            }

            if (code.Value is not { } text
                || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && Array.IndexOf(Handled, status) >= 0))
            {
                return true;
            }

            Bad(reader, code);
            return false;
        }

        private static void Bad(ArgumentReader reader, ConfigWord code) => reader.Bad(
            HaproxyChecks.BadStatusCode, code, $"\"{code.Shown}\" is no status code that HAProxy answers by itself; expected one of {string.Join(", ", Handled)}");
    }
}

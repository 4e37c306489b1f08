using System.Globalization;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Numbers;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The http-errors section (section 12.4).</summary>
internal static class HttpErrorsKeywords
{
    /// <summary>Statuses that HAProxy has pages for; 414 and 431 came later.</summary>
    private static readonly int[] Statuses = [200, 400, 401, 403, 404, 405, 407, 408, 410, 413, 421, 422, 425, 429, 500, 501, 502, 503, 504];

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("errorfile", Section.HttpErrors, "<status> <file>", ReadErrorFile, "The file with the answer of a status.", since: 202).WithExtra(),
    ];

    private static void ReadErrorFile(ArgumentReader reader)
    {
        if (!reader.TryTake("<status>", out var status) || !reader.TryTake("<file>", out var file))
        {
            return;
        }

        if (status.Value is { } text)
        {
            var prefix = Number.ReadPrefix(text);
            if (!HasPage(prefix.Value, reader.Context.State.Version))
            {
                reader.Bad(HaproxyChecks.BadHttpErrors, status, $"no error page for status \"{status.Shown}\"; expected one of {List(reader.Context.State.Version)}");
                return;
            }

            if (prefix.Length < text.Length)
            {
                LaxNumberChecks.Report(reader.Context, status, text.AsSpan(0, prefix.Length), (int)prefix.Value);
            }
        }

        FileChecks.Report(reader.Context, file, HaproxyChecks.BadHttpErrors);
    }

    private static bool HasPage(long status, int version) =>
        (status <= int.MaxValue && Array.IndexOf(Statuses, (int)status) >= 0) || (status is 414 or 431 && version >= 300);

    private static string List(int version) =>
        string.Join(
            ", ",
            Statuses.Concat([414, 431]).Where(status => HasPage(status, version)).Order().Select(status => status.ToString(CultureInfo.InvariantCulture)));
}

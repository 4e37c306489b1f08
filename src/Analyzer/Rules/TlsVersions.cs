using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>The TLS versions that parameters leave, with those of the global ssl-default-…-options before them.</summary>
/// <param name="IsMixed">no-… words stand beside a minimum or maximum, which makes them useless.</param>
/// <param name="Hole">A version that is left out between two that are spoken.</param>
/// <param name="IsNone">None is left.</param>
/// <param name="HasMaximumOnly">Only an upper limit below what is spoken by default is given.</param>
internal sealed record TlsVersions(bool IsMixed, string? Hole, bool IsNone, bool HasMaximumOnly)
{
    private static readonly string[] Limits = ["SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"];
    private static readonly string[] Words = ["sslv3", "tlsv10", "tlsv11", "tlsv12", "tlsv13"];

    /// <summary>SSL 3.0 is not in today's libraries.</summary>
    private const int FirstSpoken = 1;
    private const int DefaultMinimumOfBind = 3;

    public static TlsVersions Of(AnalysisState state, LineParams line, bool isBind)
    {
        var off = new bool[Words.Length];
        int? minimum = null;
        int? maximum = null;
        var option = isBind ? "ssl-default-bind-options" : "ssl-default-server-options";
        foreach (var global in state.Configuration.Global.Lines)
        {
            if (global.Name == option)
            {
                for (var at = 0; at < global.Arguments.Length; at++)
                {
                    Apply(global.Arguments[at].Value ?? "", at + 1 < global.Arguments.Length ? global.Arguments[at + 1].Value : null, off, ref minimum, ref maximum);
                }
            }
        }

        foreach (var parameter in line.Parameters)
        {
            Apply(parameter.Name, parameter.Value, off, ref minimum, ref maximum);
        }

        return Judge(off, minimum, maximum, isBind);
    }

    private static void Apply(string name, string? value, bool[] off, ref int? minimum, ref int? maximum)
    {
        if (name is "ssl-min-ver" or "ssl-max-ver" && Array.IndexOf(Limits, value) is >= 0 and var limit)
        {
            minimum = name == "ssl-min-ver" ? limit : minimum;
            maximum = name == "ssl-max-ver" ? limit : maximum;
        }
        else if (name.StartsWith("no-", StringComparison.Ordinal) && Array.IndexOf(Words, name[3..]) is >= 0 and var word)
        {
            off[word] = true;
        }
        else if (name.StartsWith("force-", StringComparison.Ordinal) && Array.IndexOf(Words, name[6..]) is >= 0 and var forced)
        {
            (minimum, maximum) = (forced, forced);
        }
    }

    private static TlsVersions Judge(bool[] off, int? minimum, int? maximum, bool isBind)
    {
        var isAnyOff = Array.IndexOf(off, true) >= 0;
        if (minimum is not null || maximum is not null)
        {
            var isLowMaximum = isBind && minimum is null && maximum < DefaultMinimumOfBind;
            return new TlsVersions(isAnyOff, null, Math.Max(minimum ?? 0, FirstSpoken) > (maximum ?? Words.Length), isLowMaximum);
        }

        var lowest = FirstSpoken;
        while (lowest < off.Length && off[lowest])
        {
            lowest++;
        }

        // A listener speaks TLS 1.2 and later unless it is told otherwise.
        var first = isBind ? Math.Max(lowest, DefaultMinimumOfBind) : lowest;
        var last = off.Length - 1;
        while (last >= first && off[last])
        {
            last--;
        }

        var hole = Enumerable.Range(first, Math.Max(0, last - first)).Where(version => off[version] && !isBind).Select(version => Limits[version]).LastOrDefault();
        return new TlsVersions(false, hole, last < first, false);
    }
}

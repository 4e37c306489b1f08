using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5002: a cipher list names ciphers without authentication, without encryption, or broken ones.</summary>
internal sealed class TlsWeakCiphersRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5002", "tls-weak-ciphers", Severity.Warning, "A list of ciphers with weak ones.");

    private static readonly string[] Weak = ["RC4", "3DES", "NULL", "EXP", "MD5", "ADH", "AECDH", "DES", "LOW", "RC2", "IDEA", "SEED"];
    private static readonly string[] WeakGroups = ["aNULL", "eNULL", "EXPORT", "EXPORT40", "EXPORT56"];
    private static readonly string[] AllHas = ["aNULL", "3DES"];

    public void Check(AnalysisState state)
    {
        foreach (var line in state.Configuration.Global.Lines)
        {
            if (line.Name is "ssl-default-bind-ciphers" or "ssl-default-server-ciphers" && line.Arguments is [var ciphers, ..])
            {
                Judge(state, ciphers);
            }
        }

        foreach (var (_, parameter) in state.Index.Parameters("ciphers"))
        {
            if (parameter.Arguments is [var ciphers, ..])
            {
                Judge(state, ciphers);
            }
        }
    }

    private static void Judge(AnalysisState state, ConfigWord word)
    {
        var items = word.Value?.Split([':', ',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var off = new HashSet<string>(items.Where(static item => item[0] is '!').Select(static item => item[1..]), StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item[0] is '!' or '-' or '+' or '@' || WeakPart(item, off) is not { } part)
            {
                continue;
            }

            state.Report.Add(
                Descriptor,
                word.Location,
                item == part ? $"the ciphers \"{item}\" are not safe; leave them out" : $"the ciphers of \"{item}\" are not safe while \"{part}\" is not excluded; add \"!{part}\"");
            return;
        }
    }

    /// <summary>What makes a list's item weak, unless the list takes it out for good.</summary>
    private static string? WeakPart(string item, HashSet<string> off)
    {
        if (off.Contains(item))
        {
            return null;
        }

        if (item is "ALL" or "COMPLEMENTOFDEFAULT")
        {
            return Array.Find(AllHas, part => !off.Contains(part) && !(part == "aNULL" && off.Contains("ADH") && off.Contains("AECDH")));
        }

        if (Array.IndexOf(WeakGroups, item) >= 0)
        {
            return item;
        }

        var parts = item.Split('-', '+');
        var weak = Array.Find(Weak, part => Array.IndexOf(parts, part) >= 0);
        var isTripleDes = weak == "DES" && item.Contains("CBC3", StringComparison.Ordinal);
        return weak is null || off.Contains(weak) || (isTripleDes && off.Contains("3DES")) ? null : item;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>
/// The class of each proxy: <c>web-1.x</c> of a frontend becomes <c>Web1XFrontend</c>. The kind at the end tells a frontend and
/// a backend of the same name apart and keeps clear of keywords and of the Runtime's own types.
/// </summary>
internal sealed class ProxyNames
{
    private const int LengthMax = 80;

    private readonly ImmutableArray<string> _names;

    public ProxyNames(ProcessPlan plan)
    {
        // Without regard to case, as file systems and the compiler's names for generated files are.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _names = [.. plan.Proxies.Select(proxy => Unique(ClassName(proxy.Name, proxy.Kind), taken))];
    }

    /// <summary>The class of the proxy with this index in the plan.</summary>
    public string this[int index] => _names[index];

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        }

        return unique;
    }

    private static string ClassName(string name, ProxyKind kind)
    {
        var text = new StringBuilder();
        var startsWord = true;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c < 0x80)
            {
                startsWord = true;
                continue;
            }

            text.Append(Spelling(c, startsWord));
            startsWord = char.IsAsciiDigit(c);
        }

        var stem = text.ToString()[..Math.Min(text.Length, LengthMax)];
        return (stem is "" or [>= '0' and <= '9', ..] ? "_" : "") + stem + kind;
    }

    private static string Spelling(char c, bool startsWord) => c switch
    {
        >= (char)0x80 => string.Create(CultureInfo.InvariantCulture, $"U{(int)c:X4}"),
        _ when startsWord => char.ToUpperInvariant(c).ToString(),
        _ => c.ToString(),
    };
}

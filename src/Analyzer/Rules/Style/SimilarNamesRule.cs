using System.Buffers;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>CFG7002: names that differ by case, <c>-</c>, <c>_</c> or <c>.</c> only, and sections that are called like a kind of section.</summary>
internal sealed class SimilarNamesRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7002", "name-too-similar-or-unsafe", Severity.Info, "Two names that are easily taken for one another.");

    private static readonly string[] Words = ["global", "defaults", "frontend", "backend", "listen", "if", "unless", "or"];

    /// <summary>What two names may differ by and be taken for one another.</summary>
    private static readonly SearchValues<char> Blurred = SearchValues.Create("-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public void Check(AnalysisState state)
    {
        var proxies = new Dictionary<string, (string Name, Location Where)>(StringComparer.Ordinal);
        var servers = new Dictionary<string, (string Name, Location Where)>(StringComparer.Ordinal);
        var acls = new Dictionary<string, (string Name, Location Where)>(StringComparer.Ordinal);
        foreach (var proxy in state.Configuration.Proxies)
        {
            var what = SectionNames.Of(proxy.Section);
            Compare(state, proxies, what, proxy.Name, proxy.Where);
            if (Array.IndexOf(Words, proxy.Name) >= 0)
            {
                state.Report.Add(Descriptor, proxy.Where, $"\"{proxy.Name}\" is a word of the language and hard to tell from it as the name of a {what}; choose another");
            }

            servers.Clear();
            foreach (var server in proxy.Servers)
            {
                Compare(state, servers, "server", server.Name, server.NameWhere);
            }

            acls.Clear();
            foreach (var acl in proxy.Acls)
            {
                Compare(state, acls, "ACL", acl.Name, acl.NameWhere);
            }
        }
    }

    private static void Compare(AnalysisState state, Dictionary<string, (string Name, Location Where)> names, string what, string name, Location where)
    {
        var key = name.AsSpan().ContainsAny(Blurred) ? string.Concat(name.Where(static ch => ch is not ('-' or '_' or '.'))).ToLowerInvariant() : name;
        if (!names.TryGetValue(key, out var other))
        {
            names.Add(key, (name, where));
        }
        else if (other.Name != name && !AreNumbers(other.Name, name))
        {
            state.Report.Add(
                Descriptor, where, $"{what} \"{name}\" is easily taken for \"{other.Name}\"; give one of them another name", other.Where, "the other name");
        }
    }

    /// <summary>In <c>app1-1</c> and <c>app11</c> the mark parts two numbers, and is read as such.</summary>
    private static bool AreNumbers(string one, string other) => HasMarkBeforeDigit(one) || HasMarkBeforeDigit(other);

    private static bool HasMarkBeforeDigit(string name)
    {
        for (var at = 1; at + 1 < name.Length; at++)
        {
            if (name[at] is '-' or '_' or '.' && char.IsAsciiDigit(name[at - 1]) && char.IsAsciiDigit(name[at + 1]))
            {
                return true;
            }
        }

        return false;
    }
}

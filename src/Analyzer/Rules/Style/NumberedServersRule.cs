using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Style;

/// <summary>CFG7011: servers that are numbered through and differ by address only.</summary>
internal sealed class NumberedServersRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG7011", "server-list-to-template", Severity.Info, "Server lines that one server-template could replace.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            for (var first = 0; first + 1 < proxy.Servers.Count; first++)
            {
                var last = first;
                while (last + 1 < proxy.Servers.Count && Follows(proxy.Servers[last], proxy.Servers[last + 1]))
                {
                    last++;
                }

                if (last > first)
                {
                    var (one, other) = (proxy.Servers[first], proxy.Servers[last]);
                    state.Report.Add(
                        Descriptor,
                        one.NameWhere,
                        $"\"{one.Name}\" to \"{other.Name}\" differ by their number only; with a name in DNS for all of them one \"server-template\" line and resolvers do");
                    first = last;
                }
            }
        }
    }

    private static bool Follows(ServerDraft one, ServerDraft next) =>
        !one.IsFromTemplate && !next.IsFromTemplate
        && Split(one.Name) is var (prefix, number) && Split(next.Name) is var (nextPrefix, nextNumber)
        && prefix == nextPrefix && nextNumber == number + 1
        && ServerAddresses.Port(one) == ServerAddresses.Port(next)
        && Parameters(one) == Parameters(next);

    private static (string Prefix, int Number)? Split(string name)
    {
        var at = name.Length;
        while (at > 0 && char.IsAsciiDigit(name[at - 1]))
        {
            at--;
        }

        return at < name.Length && int.TryParse(name.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (name[..at], number) : null;
    }

    private static string Parameters(ServerDraft server) =>
        string.Join(' ', server.Params.Parameters.Select(static parameter => $"{parameter.Name} {string.Join(' ', parameter.Arguments.Select(static word => word.Value))}"));
}

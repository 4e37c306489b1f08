using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Lines;

/// <summary>CFG1044: a proxy that listens with TLS redirects everybody to https, those too who came by it.</summary>
internal sealed class RedirectLoopRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG1044", "redirect-loop", Severity.Error, "A redirect to https of those who came by https.");

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            if (proxy.IsOpen || proxy.Binds.Find(static bind => bind.Params.Has("ssl")) is not { } bind)
            {
                continue;
            }

            foreach (var line in proxy.Lines)
            {
                // A rule before it may have answered those who need no redirect.
                if (line.Parts?.Action is { Spec.IsFinal: true } && !IsLoop(line))
                {
                    break;
                }

                if (IsLoop(line))
                {
                    state.Report.Add(
                        Descriptor, line.Where, "this sends clients of https to https again and again; add \"unless { ssl_fc }\"", bind.Params.Last("ssl")?.Where ?? line.Where, "they come in here");
                    break;
                }
            }
        }
    }

    private static bool IsLoop(BoundLine line)
    {
        var words = line.Line.Words.AsSpan();
        var at = line.Name == "redirect" ? 1 : line.Name == "http-request" && words.Length > 1 && words[1].Value == "redirect" ? 2 : -1;
        return at > 0 && line.Parts is { Condition: null } && !line.Line.IsOpen && words.Length > at + 1 && words[at].Value == "scheme" && words[at + 1].Value == "https"
            && !line.Line.Words.Any(static word => word.Value is null or "ignore-empty");
    }
}

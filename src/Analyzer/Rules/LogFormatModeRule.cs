using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.LogFormats;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0376, CFG0378: log formats with parts that the mode of their proxy has nothing for.</summary>
internal sealed class LogFormatModeRule : IRule
{
    /// <summary>Older versions refuse what this one only notes.</summary>
    private const int OnlyNoted = 301;

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            foreach (var line in proxy.IsOpen ? [] : proxy.Lines)
            {
                foreach (var format in line.Parts?.Formats ?? [])
                {
                    CheckAliases(state, proxy, line, format);
                    CheckFetches(state, proxy, line, format);
                }
            }
        }
    }

    private static void CheckAliases(AnalysisState state, ProxyDraft proxy, BoundLine line, LogFormat format)
    {
        var isLooked = format.Asked == RuleStage.Log || (line.Name == "unique-id-format" && state.Version < OnlyNoted);
        if (!proxy.HasFrontend || proxy.ModeText != "tcp" || !isLooked)
        {
            return;
        }

        foreach (var piece in format.Pieces)
        {
            if (piece.Syntax.Kind != LogFormatPieceKind.Alias || LogAliases.Find(piece.Syntax.Text) is not { } alias)
            {
                continue;
            }

            // Some aliases were refused by the older versions, and some read zero or a dash ever since.
            var isRefused = alias.NeedsHttp && state.Version < OnlyNoted && alias.Name != "ST";
            if (isRefused || (state.Version >= OnlyNoted && (alias.NeedsHttp || alias.Name == "ST")))
            {
                state.Report.Add(new Diagnostic(
                    HaproxyChecks.AliasNeedsHttp, piece.Where, $"\"%{alias.Name}\" needs mode http, and \"{proxy.Name}\" has mode tcp")
                {
                    Severity = isRefused ? Severity.Error : Severity.Info,
                });
                break;
            }
        }
    }

    private static void CheckFetches(AnalysisState state, ProxyDraft proxy, BoundLine line, LogFormat format)
    {
        if (proxy.ModeText != "http" || (line.Name == "http-error" && state.Version >= OnlyNoted))
        {
            return;
        }

        foreach (var piece in format.Pieces)
        {
            if (piece.Expression is { Fetch: { Layer: SampleLayer.Layer6 } fetch } && (fetch.Stages & RuleStage.Connection) == 0)
            {
                state.Report.Add(
                    HaproxyChecks.RawBufferInFormat, piece.Where, $"\"{fetch.Name}\" yields nothing in \"{line.Name}\" of an HTTP proxy: it looks at raw bytes");
                break;
            }
        }
    }
}

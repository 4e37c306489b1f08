using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;
using System.Net;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6003: a log target on another machine, reached by UDP, which loses lines without a word.</summary>
internal sealed class LogUdpRemoteNoRingRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6003", "log-udp-remote-no-ring", Severity.Info, "Log lines travel over the network by UDP.") { IsOffByDefault = true };

    public bool IsOpinion => true;

    public void Check(AnalysisState state)
    {
        foreach (var line in state.Configuration.Global.Lines.Concat(state.Index.Named("log").Select(static item => item.Line)))
        {
            if (LogWords.Of(line) is { Address: { Value: { } text } word } && IsRemote(text))
            {
                state.Report.Add(
                    Descriptor,
                    word.Location,
                    $"\"log {word.Shown}\" sends UDP to another machine, which loses lines unnoticed; a \"ring\" section with a server sends them by TCP");
                return;
            }
        }
    }

    private static bool IsRemote(string text)
    {
        var address = text.StartsWith("udp@", StringComparison.Ordinal) ? text[4..] : text;
        return IPEndPoint.TryParse(address, out var end) && address.Contains('.', StringComparison.Ordinal) && !IPAddress.IsLoopback(end.Address);
    }
}

using System.Globalization;
using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0112, CFG0463, CFG0465, CFG0470: lines of the global section that do not go together, or not with the rest.</summary>
internal sealed class GlobalLimitsRule : IRule
{
    private const int DefaultBufferSize = 16384;
    private const int FirstWithCpuCheck = 300;

    public void Check(AnalysisState state)
    {
        var lines = state.Configuration.Global.Lines;
        CheckBuffers(state, lines);
        CheckCpuMap(state, lines);
        CheckServerState(state, lines);
        CheckZeroWarning(state, lines);
    }

    private static void CheckBuffers(AnalysisState state, List<BoundLine> lines)
    {
        var size = SizeOf(lines, "tune.bufsize", out _) ?? DefaultBufferSize;
        if (SizeOf(lines, "tune.bufsize.large", out var large) <= size && large is not null)
        {
            state.Report.Add(HaproxyChecks.BufferSizesDisagree, large.Where, "large buffers must be larger than \"tune.bufsize\"");
        }

        if (SizeOf(lines, "tune.bufsize.small", out var small) >= size && small is not null)
        {
            state.Report.Add(HaproxyChecks.BufferSizesDisagree, small.Where, "small buffers must be smaller than \"tune.bufsize\"");
        }
    }

    private static long? SizeOf(List<BoundLine> lines, string name, out BoundLine? line)
    {
        line = lines.FindLast(candidate => candidate.Name == name);
        if (line is null || line.Arguments is not [{ Value: { Length: > 0 } text }, ..])
        {
            return null;
        }

        var shift = char.ToLowerInvariant(text[^1]) switch
        {
            'k' => 10,
            'm' => 20,
            'g' => 30,
            _ => 0,
        };
        return long.TryParse(shift == 0 ? text : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size << shift : null;
    }

    /// <summary>Threads without a processor of their own run beside those that have one.</summary>
    private static void CheckCpuMap(AnalysisState state, List<BoundLine> lines)
    {
        var maps = lines.FindAll(line => line.Name == "cpu-map");
        if (state.Version < FirstWithCpuCheck || maps.Count == 0 || state.Configuration.Global.Nbthread is not { IsKnown: true, Value: > 1 } threads)
        {
            return;
        }

        var mapped = 0;
        foreach (var map in maps)
        {
            if (map.Arguments is not [{ Value: { } text }, ..] || Threads(text) is not { } count)
            {
                return;
            }

            mapped += count;
        }

        if (mapped < threads.Value)
        {
            state.Report.Add(
                HaproxyChecks.PartialCpuMap,
                maps[0].Where,
                string.Create(CultureInfo.InvariantCulture, $"\"cpu-map\" binds {mapped} of {threads.Value} threads; the others run anywhere"));
        }
    }

    /// <summary>How many threads of the first group a set names; null when it may be all of them.</summary>
    private static int? Threads(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return null;
        }

        var parts = text[(slash + 1)..].Split('-');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? Math.Abs(last - first) + 1
            : null;
    }

    private static void CheckServerState(AnalysisState state, List<BoundLine> lines)
    {
        if (lines.Exists(line => line.Name == "server-state-file") || state.Configuration.IsOpen)
        {
            return;
        }

        foreach (var proxy in state.Index.HasKeyword("load-server-state-from-file") ? state.Configuration.Proxies : [])
        {
            if (proxy.HasBackend && EffectiveLines.Of(proxy).TryGetValue("load-server-state-from-file", out var line)
                && line.Arguments is [{ Value: "global" }, ..])
            {
                state.Report.Add(
                    HaproxyChecks.NoServerStateFile,
                    proxy.Lines.Contains(line) ? line.Where : proxy.Where,
                    "the state of servers can't be read: the global section has no \"server-state-file\"");
            }
        }
    }

    private static void CheckZeroWarning(AnalysisState state, List<BoundLine> lines)
    {
        if (lines.Find(line => line.Name == "zero-warning") is { } strict
            && state.Report.Items.FirstOrDefault(item => item.Severity == Severity.Warning && item.Descriptor.Number < 1000) is { } warning)
        {
            state.Report.Add(
                HaproxyChecks.ZeroWarning, strict.Where, "\"zero-warning\" makes warnings fatal, and there is at least one", warning.Location, "a warning");
        }
    }
}

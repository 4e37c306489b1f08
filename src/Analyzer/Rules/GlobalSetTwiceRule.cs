using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>
/// CFG0456: settings of the process that the first line decides. HAProxy says so of a second one and goes on with the first; some it refuses.
/// </summary>
internal sealed class GlobalSetTwiceRule : IRule
{
    private static readonly HashSet<string> Refused = new(StringComparer.Ordinal)
    {
        "ca-base", "crt-base", "key-base", "shm-stats-file", "shm-stats-file-max-objects", "tune.ssl.capture-buffer-size",
        "tune.ssl.capture-cipherlist-size",
    };

    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "chroot", "cluster-secret", "fd-hard-limit", "log-send-hostname", "maxconn", "maxconnrate", "maxpipes", "maxsessrate", "maxsslrate",
        "pidfile", "server-state-base", "server-state-file", "spread-checks", "stats-file", "tune.maxaccept", "tune.maxpollevents",
        "tune.notsent-lowat.client", "tune.notsent-lowat.server", "tune.rcvbuf.backend", "tune.rcvbuf.client", "tune.rcvbuf.frontend",
        "tune.rcvbuf.server", "tune.runqueue-depth", "tune.sndbuf.backend", "tune.sndbuf.client", "tune.sndbuf.frontend", "tune.sndbuf.server",
        "ulimit-n",
    };

    public void Check(AnalysisState state)
    {
        var first = new Dictionary<string, BoundLine>(StringComparer.Ordinal);
        foreach (var line in state.Configuration.Global.Lines)
        {
            var isRefused = Refused.Contains(line.Name);
            if (line.IsNegated || !(isRefused || Ignored.Contains(line.Name)) || first.TryAdd(line.Name, line))
            {
                continue;
            }

            var what = isRefused ? "" : "; HAProxy keeps the first value";
            state.Report.Add(new Diagnostic(HaproxyChecks.AlreadySet, line.Where, $"\"{line.Name}\" is set already{what}")
            {
                Severity = isRefused ? Severity.Error : Severity.Warning,
                Related = [new RelatedLocation(first[line.Name].Where, "first set here")],
            });
        }
    }
}

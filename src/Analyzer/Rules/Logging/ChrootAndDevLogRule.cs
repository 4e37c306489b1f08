using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logging;

/// <summary>CFG6002: a log socket by its path together with <c>chroot</c>, inside of which that path must exist.</summary>
internal sealed class ChrootAndDevLogRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG6002", "chroot-and-dev-log", Severity.Warning, "The log socket is not inside the chroot.");

    /// <summary>The packages of Debian and Ubuntu make rsyslog listen inside of this one.</summary>
    private const string DebianJail = "/var/lib/haproxy";

    public void Check(AnalysisState state)
    {
        if (state.Configuration.Global.Chroot is not { IsKnown: true, Value: { } jail } chroot || jail is "/" or "" || jail.TrimEnd('/') == DebianJail)
        {
            return;
        }

        foreach (var line in state.Configuration.Global.Lines)
        {
            if (LogWords.Of(line) is { Address: { Value: { } path } word } && path.StartsWith('/'))
            {
                state.Report.Add(
                    Descriptor,
                    word.Location,
                    $"\"{path}\" is looked for inside of \"chroot {jail}\", where the system's log daemon does not make it by itself; give the daemon a socket \"{jail.TrimEnd('/')}{path}\", or log to an address",
                    chroot.Where,
                    "the chroot");
                return;
            }
        }
    }
}

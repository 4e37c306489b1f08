using System.Text;

namespace CfgCompiler.Runtime.Health;

/// <summary>Who is left in a backend after a server changed, and what became of the server's requests.</summary>
/// <param name="Sessions">Requests that the server is working on.</param>
/// <param name="Requeued">Queued requests that were given to other servers.</param>
/// <param name="Queued">Requests still in the server's queue.</param>
internal readonly record struct BackendCounts(int Active, int Backup, int Sessions, int Requeued, int Queued);

/// <summary>The texts of state changes, byte for byte as HAProxy 3.5 writes them.</summary>
internal static class HealthMessages
{
    // HAProxy cuts the quoted information at this many characters.
    private const int InfoCharactersMax = 127;

    public static string Check(string backend, string server, bool isBackup, CheckResult result, string health) =>
        $"Health check for {(isBackup ? "backup " : "")}server {backend}/{server} {(result.Passed ? "succeeded" : "failed")}"
        + $"{Reason(result)}, status: {health}.";

    /// <param name="result">Null leaves the reason out: <c>option log-health-checks</c> has just given it.</param>
    public static string Down(string backend, string server, bool isBackup, CheckResult? result, BackendCounts counts) =>
        $"{Subject(backend, server, isBackup)} is DOWN{Reason(result)}. {counts.Active} active and {counts.Backup} backup servers left."
        + $"{OnBackup(counts)} {counts.Sessions} sessions active, {counts.Requeued} requeued, {counts.Queued} remaining in queue.";

    /// <inheritdoc cref="Down"/>
    public static string Up(string backend, string server, bool isBackup, CheckResult? result, BackendCounts counts) =>
        $"{Subject(backend, server, isBackup)} is UP{Reason(result)}. {counts.Active} active and {counts.Backup} backup servers online."
        + $"{OnBackup(counts)} {counts.Requeued} sessions requeued, {counts.Queued} total in queue.";

    private static string Subject(string backend, string server, bool isBackup) =>
        $"{(isBackup ? "Backup Server" : "Server")} {backend}/{server}";

    private static string OnBackup(BackendCounts counts) => counts is { Active: 0, Backup: > 0 } ? " Running on backup." : "";

    private static string Reason(CheckResult? result)
    {
        if (result is not { } known)
        {
            return "";
        }

        var text = new StringBuilder(", reason: ").Append(Describe(known.Status));
        if (known.Code > 0)
        {
            text.Append(", code: ").Append(known.Code);
        }

        if (known.Info.Length > 0)
        {
            text.Append(", info: \"").Append(known.Info.AsSpan(0, Math.Min(known.Info.Length, InfoCharactersMax))).Append('"');
        }

        return text.Append(", check duration: ").Append(known.DurationMs).Append("ms").ToString();
    }

    private static string Describe(CheckStatus status) => status switch
    {
        CheckStatus.SocketError => "Socket error",
        CheckStatus.Layer4Passed => "Layer4 check passed",
        CheckStatus.Layer4Timeout => "Layer4 timeout",
        CheckStatus.Layer4Refused => "Layer4 connection problem",
        CheckStatus.Layer7Passed => "Layer7 check passed",
        CheckStatus.Layer7Timeout => "Layer7 timeout",
        CheckStatus.Layer7WrongStatus => "Layer7 wrong status",
        _ => "Unknown",
    };
}

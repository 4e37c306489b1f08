using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Bind;
using CfgCompiler.Analyzer.Keywords.Sections;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary><c>stats socket ADDRESS PARAMETERS</c> (section 3.1): the parameters of bind lines that make sense for it.</summary>
internal sealed class StatsSocketArgument : Argument<Nothing>
{
    private static readonly SectionAddress.Rules Places = new(NeedsPort: true, TakesList: true);

    private static readonly string[] Levels = ["user", "operator", "admin"];

    private static readonly string[] Flags =
    [
        "accept-proxy", "allow-0rtt", "defer-accept", "force-sslv3", "force-tlsv10", "force-tlsv11", "force-tlsv12", "force-tlsv13",
        "generate-certificates", "no-alpn", "no-ca-names", "no-sslv3", "no-strict-sni", "no-tls-tickets", "no-tlsv10", "no-tlsv11",
        "no-tlsv12", "no-tlsv13", "prefer-client-ciphers", "quic-force-retry", "ssl", "strict-sni", "tfo", "tls-tickets", "transparent",
        "v4v6", "v6only",
    ];

    private static readonly string[] WithValue =
    [
        "accept-netscaler-cip", "alpn", "backlog", "ca-file", "ca-ignore-err", "ca-sign-file", "ca-sign-pass", "ca-verify-file", "cc", "ciphers",
        "ciphersuites", "client-sigalgs", "crl-file", "crt", "crt-ignore-err", "crt-list", "curves", "default-crt", "ecdhe", "expose-fd", "gid",
        "group", "guid-prefix", "id", "idle-ping", "interface", "ktls", "label", "level", "maxconn", "mode", "mss", "name", "namespace", "nbconn",
        "nice", "npn", "process", "proto", "quic-cc-algo", "quic-socket", "severity-output", "shards", "sigalgs", "ssl-max-ver", "ssl-min-ver",
        "tcp-md5sig", "tcp-ss", "tcp-ut", "thread", "tls-ticket-keys", "uid", "user", "verify",
    ];

    public override string Usage => "<address> [<parameter> ...]";

    public override bool TryRead(ArgumentReader reader, out Nothing value)
    {
        value = default;
        if (!reader.TryTake("<address>", out var address))
        {
            return false;
        }

        if (address.Value is { } text && !text.Contains('$') && SectionAddress.Check(reader.Context, address, Places, HaproxyChecks.BadStatsSocket) is null)
        {
            return false;
        }

        while (!reader.AtEnd)
        {
            if (!TryParameter(reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParameter(ArgumentReader reader)
    {
        var word = reader.Take();
        if (word.Value is not { } name)
        {
            reader.SkipAll();
            return true;
        }

        if (Array.IndexOf(Flags, name) >= 0)
        {
            return true;
        }

        if (Array.IndexOf(WithValue, name) < 0)
        {
            reader.Bad(
                HaproxyChecks.BadStatsSocket, word, $"unknown parameter \"{word.Shown}\" of \"stats socket\"{Hint.For(name, [.. Flags, .. WithValue])}");
            return false;
        }


        if (!reader.TryTake($"after \"{name}\"", out var value))
        {
            return false;
        }

        if (name == "level" && value.Value is { } level && Array.IndexOf(Levels, level) < 0)
        {
            reader.Bad(HaproxyChecks.BadSocketLevel, value, $"unknown level \"{value.Shown}\"{Hint.For(level, Levels)}");
            return false;
        }

        return name != "process" || TryProcess(reader, word, value);
    }

    private static bool TryProcess(ArgumentReader reader, ConfigWord word, ConfigWord value)
    {
        var context = reader.Context;
        OldSpelling.Report(context, ProcessSets.Removal, word.Location, "\"process\" of \"stats socket\"", []);
        if (value.Value is { } set && ProcessSets.ProblemOf(set, context.State.Version) is { } problem)
        {
            reader.Bad(HaproxyChecks.BadStatsSocket, value, $"bad processes \"{value.Shown}\"; {problem}");
            return false;
        }

        DeprecatedParameter.Report(context, ProcessSets.Deprecation, ProcessSets.Removal, word.Location, "\"process\" of \"stats socket\"");
        return true;
    }
}

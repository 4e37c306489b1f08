using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using System.Globalization;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5009: a certificate that has expired, or soon will; its file is read with <c>--check-files</c> only.</summary>
internal sealed class CertificateExpiryRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5009", "certificate-expiring", Severity.Warning, "A certificate that is not valid, or soon no longer.");

    private const int DaysBefore = 30;

    public void Check(AnalysisState state)
    {
        if (!state.Options.CheckFiles)
        {
            return;
        }

        var directory = GlobalLines.Last(state, "crt-base") is { Arguments: [{ Value: { } value }, ..] } ? value : null;
        foreach (var proxy in state.Configuration.Proxies)
        {
            var lines = proxy.Binds.Select(static bind => (LineParams)bind.Params).Concat(proxy.Servers.Select(static server => server.Params));
            foreach (var crt in lines.SelectMany(static line => line.Parameters).Where(static parameter => parameter.Name == "crt"))
            {
                Check(state, crt, directory);
            }
        }
    }

    private static void Check(AnalysisState state, BoundParameter crt, string? directory)
    {
        // "@store/name" is an entry of a crt-store.
        if (crt.Arguments is not [{ Text: { Length: > 0 } path }, ..] || path[0] == '@')
        {
            return;
        }

        var full = directory is null || path.StartsWith('/') ? path : $"{directory.TrimEnd('/')}/{path}";
        if (state.Options.LookAtCertificate(full) is { } certificate && Problem(certificate, state.Options.Clock.GetUtcNow()) is { } problem)
        {
            state.Report.Add(Descriptor, crt.ValueWhere, $"the certificate \"{full}\" {problem}");
        }
    }

    private static string? Problem(CertificateLook certificate, DateTimeOffset now)
    {
        if (now < certificate.NotBefore)
        {
            return string.Create(CultureInfo.InvariantCulture, $"is valid from {certificate.NotBefore:yyyy-MM-dd} on only");
        }

        if (now > certificate.NotAfter)
        {
            return string.Create(CultureInfo.InvariantCulture, $"expired on {certificate.NotAfter:yyyy-MM-dd}");
        }

        var days = (int)(certificate.NotAfter - now).TotalDays;
        return days < DaysBefore
            ? string.Create(CultureInfo.InvariantCulture, $"expires on {certificate.NotAfter:yyyy-MM-dd}, in {days} days; renew it")
            : null;
    }
}

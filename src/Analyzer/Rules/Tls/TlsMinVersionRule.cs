using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Tls;

/// <summary>CFG5001: TLS before 1.2 is allowed or forced by word.</summary>
internal sealed class TlsMinVersionRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG5001", "tls-min-version", Severity.Warning, "TLS versions that are no longer safe are allowed.");

    private static readonly string[] Old = ["SSLv3", "TLSv1.0", "TLSv1.1"];
    private static readonly string[] Forced = ["force-sslv3", "force-tlsv10", "force-tlsv11"];

    public void Check(AnalysisState state)
    {
        foreach (var line in state.Configuration.Global.Lines)
        {
            for (var index = 0; line.Name is "ssl-default-bind-options" or "ssl-default-server-options" && index < line.Arguments.Length; index++)
            {
                Judge(state, line.Arguments[index].Value, line.Arguments[index].Location, index + 1 < line.Arguments.Length ? line.Arguments[index + 1] : null);
            }
        }

        foreach (var (_, parameter) in Forced.Append("ssl-min-ver").Append("ssl-max-ver").SelectMany(state.Index.Parameters))
        {
            Judge(state, parameter.Name, parameter.Where, parameter.Arguments.IsEmpty ? null : parameter.Arguments[0]);
        }
    }

    private static void Judge(AnalysisState state, string? name, Location where, ConfigWord? value)
    {
        if (name is "ssl-min-ver" or "ssl-max-ver" && value is not null && Array.IndexOf(Old, value.Value) >= 0)
        {
            state.Report.Add(
                Descriptor,
                value.Location,
                $"\"{name} {value.Shown}\" lets clients or servers use a version that is no longer safe; use TLSv1.2 or later",
                name == "ssl-min-ver" ? Fixing.Replace(value.Location, "TLSv1.2", "Require TLS 1.2", FixSafety.Suggested) : []);
        }
        else if (Array.IndexOf(Forced, name) >= 0)
        {
            state.Report.Add(Descriptor, where, $"\"{name}\" forces a version that is no longer safe; use \"ssl-min-ver TLSv1.2\"");
        }
    }
}

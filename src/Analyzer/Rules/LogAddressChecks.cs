using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Values.Addresses;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>The target of a log line.</summary>
internal static class LogAddressChecks
{
    private static readonly string[] NotCompiled = ["stdout", "stderr", "ring@", "backend@", "fd@", "sockpair@", "tcp@", "tcp4@", "tcp6@"];

    public static void Check(LineContext context, ConfigWord word)
    {
        if (word.Value is not { } text)
        {
            return;
        }

        if (Array.Find(NotCompiled, prefix => text.StartsWith(prefix, StringComparison.Ordinal)) is { } kind)
        {
            SupportReport.Say(context, Support.NotYet, $"log {kind}", word.Location);
            return;
        }

        var address = Address.Parse(text);
        if (!address.IsOk)
        {
            context.Report.Add(HaproxyChecks.BadLog, word.Location, $"bad log target \"{word.Shown}\"{AddressProblem.Of(address)}");
        }
        else if (address.PortKind is PortKind.Range or PortKind.Offset)
        {
            context.Report.Add(HaproxyChecks.BadLog, word.Location, $"bad log target \"{word.Shown}\"; a log target has one port");
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2042: from 3.3 on mails are sent by a Lua script, or not at all.</summary>
internal sealed class MailersWithoutLuaRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2042", "mailers-without-lua", Severity.Warning, "Mails that are never sent.");

    private const int NeedsLua = 303;

    public void Check(AnalysisState state)
    {
        if (state.Version < NeedsLua || state.Configuration.IsOpen
            || state.Configuration.Global.Lines.Exists(static line => line.Name.StartsWith("lua-load", StringComparison.Ordinal)))
        {
            return;
        }

        var line = state.Index.Named("email-alert mailers") is [var placed, ..] ? placed.Line : null;
        if (line is not null)
        {
            state.Report.Add(Descriptor, line.Where, "no mails are sent: HAProxy 3.3 and later need its mailers script; add \"lua-load <path>/mailers.lua\" to the global section");
        }
    }
}

using CfgCompiler.Analyzer.Binding;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Rules may stand in defaults sections with a name only (section 4.1, "(!)").</summary>
internal static class AnonymousDefaultsChecks
{
    /// <summary>True when the line has been reported.</summary>
    public static bool Report(LineContext context)
    {
        if (context.ProxyOrNull is not { Name.Length: 0 }
            || context.KeywordText is not ("acl" or "http-request" or "http-response" or "http-after-response" or "tcp-request" or "tcp-response"
                or "quic-initial"))
        {
            return false;
        }

        context.Report.Add(
            HaproxyChecks.NotInDefaults,
            context.KeywordLocation,
            $"\"{context.KeywordText}\" can't stand in a defaults section without name; give the section a name and refer to it by \"from\"");
        return true;
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>CFG0030 for parameters: what HAProxy still takes and warns about.</summary>
internal static class DeprecatedParameter
{
    public static void Report(LineContext context, Deprecation? deprecation, Removal? removal, Location where, string what)
    {
        var version = context.State.Version;
        if (deprecation is { IsWarned: true } && version >= deprecation.Version && !(version >= removal?.Version))
        {
            var use = deprecation.Replacement is null ? "" : $"; use \"{deprecation.Replacement}\"";
            context.Report.Add(HaproxyChecks.DeprecatedKeyword, where, $"{what} is deprecated{use}");
        }
    }
}

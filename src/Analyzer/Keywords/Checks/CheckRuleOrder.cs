using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Checks;

/// <summary>The order of check rules: a connect begins, when there is one, and between two connects HTTP has one request.</summary>
internal static class CheckRuleOrder
{
    public static void Check(LineContext context, bool isHttp, string action, ConfigWord word)
    {
        if (action != "connect" && (action != "send" || !isHttp))
        {
            return;
        }

        var name = isHttp ? "http-check" : "tcp-check";
        var hasConnect = false;
        var hasTalked = false;
        var hasTalkedFirst = false;
        foreach (var line in context.Lines)
        {
            // The line itself may be there already.
            if (line.Name != name || ReferenceEquals(line.Line, context.Line) || line.Arguments is not [{ Value: { } earlier }, ..])
            {
                continue;
            }

            if (earlier == "connect")
            {
                hasConnect = true;
                hasTalked = false;
            }
            else if (earlier is "send" or "expect" or "send-lf" or "send-binary" or "send-binary-lf")
            {
                hasTalkedFirst |= !hasConnect;
                hasTalked = true;
            }
        }

        if (action == "connect" && hasTalkedFirst)
        {
            context.Report.Add(HaproxyChecks.BadCheckRule, word.Location, $"the first rule must be a \"{name} connect\" too when there is one");
        }
        else if (action == "send" && hasTalked)
        {
            context.Report.Add(HaproxyChecks.BadCheckRule, word.Location, "a second request needs an \"http-check connect\" before it");
        }
    }
}

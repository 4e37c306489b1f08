using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Checks;

/// <summary>
/// The order of check rules: a connect begins, when there is one; with HTTP each connect has one request, and each request is
/// followed by what is expected of its answer. Comments and variables may stand anywhere.
/// </summary>
internal static class CheckRuleOrder
{
    public static void Check(LineContext context, bool isHttp, string action, ConfigWord word)
    {
        var kind = KindOf(action);
        if (kind.Length == 0)
        {
            return;
        }

        var name = isHttp ? "http-check" : "tcp-check";
        var first = "";
        var last = "";
        foreach (var line in context.Lines)
        {
            // The line itself may be there already.
            if (line.Name == name && !ReferenceEquals(line.Line, context.Line) && line.Arguments is [{ Value: { } earlier }, ..] && KindOf(earlier) is { Length: > 0 } found)
            {
                first = first.Length == 0 ? found : first;
                last = found;
            }
        }

        var problem = (kind, last) switch
        {
            ("connect", _) when first is not ("" or "connect") => $"the first rule must be a \"{name} connect\" too when there is one",
            ("connect", "connect" or "send") when isHttp => "an \"http-check expect\" must end the connection before",
            ("send", "send" or "expect") when isHttp => "a second request needs an \"http-check connect\" before it",
            ("expect", "connect") when isHttp => "an \"http-check send\" must come between the connection and what is expected",
            _ => null,
        };
        if (problem is not null)
        {
            context.Report.Add(HaproxyChecks.BadCheckRule, word.Location, problem);
        }
    }

    /// <summary>Empty for what may stand anywhere.</summary>
    private static string KindOf(string action) => action switch
    {
        "connect" or "expect" => action,
        "send" or "send-lf" or "send-binary" or "send-binary-lf" => "send",
        _ => "",
    };
}

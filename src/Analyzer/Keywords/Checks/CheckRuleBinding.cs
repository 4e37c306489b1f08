using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Keywords.Server;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords.Checks;

/// <summary>The rules after <c>http-check</c> and <c>tcp-check</c>, one action a line.</summary>
internal sealed class CheckRuleBinding(bool isHttp) : KeywordBinding
{
    private static readonly string[] HttpActions =
        ["comment", "connect", "disable-on-404", "expect", "send", "send-state", "set-var", "set-var-fmt", "unset-var"];

    private static readonly string[] TcpActions =
        ["comment", "connect", "expect", "send", "send-lf", "send-binary", "send-binary-lf", "set-var", "set-var-fmt", "unset-var"];

    private static readonly Argument Expression = RuleArg.Expression("expression", RuleStage.Check);
    private static readonly Argument Port = RuleArg.ExpressionWord("port", RuleStage.Check);
    private static readonly Argument Format = RuleArg.Format("format", RuleStage.Check);

    public override string Usage => $"{{ {string.Join(" | ", isHttp ? HttpActions : TcpActions)} }} [<arguments>]";

    public override void Bind(LineContext context, ArgumentReader reader)
    {
        var actions = isHttp ? HttpActions : TcpActions;
        if (reader.AtEnd)
        {
            context.Report.Add(HaproxyChecks.BadCheckRule, context.KeywordLocation, $"\"{context.KeywordText}\" needs an action{Hint.For("", actions, 12)}");
            return;
        }

        var word = reader.Take();
        if (context.Structural(word) is not { } text)
        {
            reader.SkipAll();
            return;
        }

        var paren = text.IndexOf('(');
        var action = paren < 0 ? text : text[..paren];
        if (Array.IndexOf(actions, action) < 0 || (paren >= 0 && !action.Contains("var", StringComparison.Ordinal)))
        {
            Fail(reader, HaproxyChecks.BadCheckRule, word, $"unknown action \"{word.Shown}\" of \"{context.KeywordText}\"{Hint.For(action, actions, 12)}");
            return;
        }

        context.KeywordText = $"{context.KeywordText} {action}";
        CheckRuleOrder.Check(context, isHttp, action, word);
        if (!Read(reader, action, word, text))
        {
            reader.SkipAll();
        }
    }

    private bool Read(ArgumentReader reader, string action, ConfigWord word, string text)
    {
        switch (action)
        {
            case "comment":
                var isThere = reader.TryTake("<string>", out _);
                reader.SkipAll();
                return isThere;
            case "connect":
                return ReadConnect(reader);
            case "expect":
                return CheckExpectReader.Read(reader, isHttp);
            case "send" when isHttp:
                return ReadHttpSend(reader);
            case "send" or "send-lf" or "send-binary" or "send-binary-lf":
                return ReadTcpSend(reader, action);
            case "set-var" or "set-var-fmt" or "unset-var":
                return ReadVariable(reader, action, word, text);
            default:
                return true;
        }
    }

    private bool ReadConnect(ArgumentReader reader)
    {
        while (!reader.AtEnd)
        {
            var word = reader.Take();
            var needed = word.Value switch
            {
                null or "default" or "send-proxy" or "via-socks4" or "ssl" or "linger" => null,
                "port" or "addr" or "sni" or "alpn" or "proto" or "comment" => $"<{word.Value}>",
                _ => "",
            };
            if (needed is { Length: 0 })
            {
                string[] names = ["default", "port", "addr", "send-proxy", "via-socks4", "ssl", "sni", "alpn", "linger", "proto", "comment"];
                return Fail(reader, HaproxyChecks.BadCheckConnect, word, $"unknown word \"{word.Shown}\" of \"{reader.Context.KeywordText}\"{Hint.For(word.Value ?? "", names)}");
            }

            if (word.Value == "port" && reader.Peek is { Value: { } port } && CheckWords.IsExpression(port))
            {
                if (!Port.Judge(reader))
                {
                    return false;
                }
            }
            else if (needed is not null && (!reader.TryTake(needed, out var value) || ConnectProblem(reader, word.Value, value) is not null))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reports what is wrong and returns it; null when nothing is.</summary>
    private string? ConnectProblem(ArgumentReader reader, string? name, ConfigWord value)
    {
        var text = value.Value;
        var problem = (name, text) switch
        {
            (_, null) => null,
            ("port", _) => CheckWords.PortProblem(text),
            ("addr", _) => OutgoingAddress.ProblemOf(text),
            ("proto", _) when Array.IndexOf(Multiplexers.Names, text) < 0 => Hint.For(text, Multiplexers.Names),
            ("proto", _) when isHttp == (text is "none" or "spop") => "; it does not fit this kind of check",
            _ => null,
        };
        if (problem is not null)
        {
            Fail(reader, HaproxyChecks.BadCheckConnect, value, $"bad {name} \"{value.Shown}\" of \"{reader.Context.KeywordText}\"{problem}");
        }

        return problem;
    }

    private static bool ReadHttpSend(ArgumentReader reader)
    {
        var hasHost = false;
        while (!reader.AtEnd)
        {
            var word = reader.Take();
            switch (word.Value)
            {
                case null:
                    break;
                case "uri-lf" or "body-lf":
                    if (!Format.Judge(reader))
                    {
                        return false;
                    }

                    break;
                case "meth" or "uri" or "ver" or "body" or "comment":
                    if (!reader.TryTake($"after \"{word.Value}\"", out _))
                    {
                        return false;
                    }

                    break;
                case "hdr":
                    if (!reader.TryTake("<name>", out var name) || !Format.Judge(reader))
                    {
                        return false;
                    }

                    var isHost = string.Equals(name.Value, "host", StringComparison.OrdinalIgnoreCase);
                    if (isHost && hasHost)
                    {
                        return Fail(reader, HaproxyChecks.BadCheckSend, name, "the request has a Host header already");
                    }

                    hasHost |= isHost;
                    break;
                default:
                    string[] names = ["meth", "uri", "uri-lf", "ver", "hdr", "body", "body-lf", "comment"];
                    return Fail(reader, HaproxyChecks.BadCheckSend, word, $"unknown word \"{word.Shown}\" of \"http-check send\"{Hint.For(word.Value, names)}");
            }
        }

        return true;
    }

    private static bool ReadTcpSend(ArgumentReader reader, string action)
    {
        if (action.EndsWith("-lf", StringComparison.Ordinal) ? !Format.Judge(reader) : !reader.TryTake("<data>", out _))
        {
            return false;
        }

        var data = reader.Last;

        if (action == "send-binary" && data.Value is { } text && CheckWords.BinaryProblem(text) is { } problem)
        {
            return Fail(reader, HaproxyChecks.BadCheckBinary, data, $"bad bytes \"{data.Shown}\"; {problem}");
        }

        while (!reader.AtEnd)
        {
            var word = reader.Take();
            if (word.Value is not (null or "comment"))
            {
                return Fail(reader, HaproxyChecks.BadCheckRule, word, $"unexpected word \"{word.Shown}\" of \"{reader.Context.KeywordText}\"; only \"comment\" can follow");
            }

            if (!reader.TryTake("<msg>", out _))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadVariable(ArgumentReader reader, string action, ConfigWord word, string text)
    {
        if (CheckWords.VariableProblem(text[action.Length..], action, reader.Context.State.Version) is { } problem)
        {
            return Fail(reader, HaproxyChecks.BadCheckRule, word, $"bad variable in \"{word.Shown}\"; {problem}");
        }

        var isRight = action switch
        {
            "set-var" => Expression.Judge(reader),
            "set-var-fmt" when !reader.AtEnd => Format.Judge(reader),
            _ => true,
        };
        reader.SkipAll();
        return isRight;
    }

    private static bool Fail(ArgumentReader reader, DiagnosticDescriptor check, ConfigWord word, string message)
    {
        reader.Bad(check, word, message);
        reader.SkipAll();
        return false;
    }
}

using System.Globalization;
using System.Net.Sockets;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Samples;
using CfgCompiler.Values.Addresses;
using CfgCompiler.Values.Numbers;

namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>Checks the arguments of a fetch or converter against what it takes.</summary>
internal static class SampleArguments
{
    /// <summary>False when something is wrong, which has been reported.</summary>
    public static bool Check(LineContext context, BoundCall call, Signature signature)
    {
        var syntax = call.Syntax;
        if (!syntax.IsClosed)
        {
            context.Report.Add(HaproxyChecks.BadExpression, call.Where, $"the arguments of \"{syntax.Name}\" are not closed; expected \")\"");
            return false;
        }

        var given = syntax.HasArguments ? syntax.Arguments.Length : 0;
        if (given > signature.Types.Length)
        {
            var extra = syntax.Arguments[signature.Types.Length];
            context.Report.Add(
                HaproxyChecks.BadExpression, call.WhereOf(extra), $"unexpected argument \"{extra.Text}\" of \"{syntax.Name}\"; it takes {CountOf(signature.Types.Length)}");
            return false;
        }

        for (var i = 0; i < given; i++)
        {
            if (!CheckOne(context, call, syntax.Arguments[i], signature.Types[i], i < signature.Required))
            {
                return false;
            }
        }

        return CheckMissing(context, call, signature, given) && SampleArgumentRules.Check(context, call);
    }

    private static bool CheckMissing(LineContext context, BoundCall call, Signature signature, int given)
    {
        for (var i = given; i < signature.Required; i++)
        {
            var type = signature.Types[i];
            if (!IsReference(type, out var kind))
            {
                context.Report.Add(
                    HaproxyChecks.BadExpression, call.Where, $"\"{call.Syntax.Name}\" needs {CountOf(signature.Required)}; expected {Signature.NameOf(type)}");
                return false;
            }

            if (kind == ReferenceKind.Server || kind == ReferenceKind.Userlist)
            {
                context.Report.Add(HaproxyChecks.BadExpression, call.Where, $"\"{call.Syntax.Name}\" needs {Signature.NameOf(type)}");
                return false;
            }

            context.State.References.Add(new PendingReference(kind, null, context.ProxyOrNull, call.Syntax.Name, call.NameWhere));
        }

        return true;
    }

    private static bool CheckOne(LineContext context, BoundCall call, SampleArgumentSyntax argument, ArgumentType type, bool isRequired)
    {
        if (IsReference(type, out var kind))
        {
            var name = argument.Text.Length == 0 ? null : argument.Text;
            context.State.References.Add(new PendingReference(kind, name, context.ProxyOrNull, call.Syntax.Name, call.WhereOf(argument)));
            return true;
        }

        // An empty argument of another type than a string is one that is left out.
        if (argument.Text.Length == 0 && type != ArgumentType.String && !isRequired)
        {
            return true;
        }

        if (IsValid(argument.Text, type))
        {
            return true;
        }

        context.Report.Add(
            HaproxyChecks.BadExpression, call.WhereOf(argument), $"\"{argument.Text}\" is not {Signature.NameOf(type)}, which \"{call.Syntax.Name}\" expects here");
        return false;
    }

    private static bool IsReference(ArgumentType type, out ReferenceKind kind)
    {
        kind = type switch
        {
            ArgumentType.Table => ReferenceKind.Table,
            ArgumentType.Backend => ReferenceKind.Backend,
            ArgumentType.Frontend => ReferenceKind.Frontend,
            ArgumentType.Server => ReferenceKind.Server,
            ArgumentType.Userlist => ReferenceKind.Userlist,
            _ => (ReferenceKind)(-1),
        };
        return (int)kind >= 0;
    }

    private static bool IsValid(string text, ArgumentType type) => type switch
    {
        ArgumentType.Integer => Number.Parse(text).IsOk,
        ArgumentType.Ipv4 => IpText.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork,
        ArgumentType.Ipv6 => IpText.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6,
        ArgumentType.Mask4 => IsMask(text, 32, AddressFamily.InterNetwork),
        ArgumentType.Mask6 => IsMask(text, 128, AddressFamily.InterNetworkV6),
        ArgumentType.Regex => RegexSyntax.Problem(text) is null,
        _ => true,
    };

    private static bool IsMask(string text, int bits, AddressFamily family) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length <= bits
            : IpText.TryParse(text, out var mask) && mask.AddressFamily == family;

    private static string CountOf(int count) => count switch
    {
        0 => "no argument",
        1 => "one argument",
        _ => $"{count.ToString(CultureInfo.InvariantCulture)} arguments",
    };
}

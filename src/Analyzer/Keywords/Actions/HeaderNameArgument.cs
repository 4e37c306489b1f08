using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>The name of a header that a rule writes. Other characters than those of tokens (RFC 9110) draw a warning (HP-RUL-11).</summary>
internal sealed class HeaderNameArgument : Argument<ConfigWord>
{
    /// <summary>HAProxy 2.6 did not look.</summary>
    private const int Since = 300;

    private const string Marks = "!#$%&'*+-.^_`|~";

    public override string Usage => "<name>";

    public override bool TryRead(ArgumentReader reader, out ConfigWord value)
    {
        if (!reader.TryTake(Usage, out value))
        {
            return false;
        }

        // Pseudo-headers begin with a colon.
        if (value.Value is { } name && reader.Context.State.Version >= Since && !name.StartsWith(':'))
        {
            foreach (var c in name)
            {
                if (!char.IsAsciiLetterOrDigit(c) && !Marks.Contains(c))
                {
                    reader.Bad(HaproxyChecks.BadHeaderName, value, $"the header name \"{value.Shown}\" has the character \"{c}\", which names of headers can't have");
                    break;
                }
            }
        }

        return true;
    }
}

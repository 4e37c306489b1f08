using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Sections;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2041: what follows <c>password</c> is compared as a hash, so that nobody can ever log in with a plain one.</summary>
internal sealed class PasswordNotAHashRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2041", "password-not-a-hash", Severity.Error, "A password of a userlist that is no hash.");

    /// <summary>Characters of a traditional DES hash; such a one has no mark at its start.</summary>
    private const int DesLength = 13;

    public void Check(AnalysisState state)
    {
        foreach (var list in SectionLines.Of(state, Section.Userlist))
        {
            foreach (var line in list.Lines)
            {
                for (var index = 1; line.Name == "user" && index + 1 < line.Arguments.Length; index += 2)
                {
                    if (line.Arguments[index].Value == "password" && line.Arguments[index + 1] is { Value: { } hash } word && !IsHash(hash))
                    {
                        state.Report.Add(
                            Descriptor,
                            word.Location,
                            $"the password of user \"{line.Arguments[0].Shown}\" is not a hash, so that no login succeeds; hash it, or say \"insecure-password\"");
                    }
                }
            }
        }
    }

    private static bool IsHash(string text) =>
        (text.Length > 3 && text[0] == '$' && text.IndexOf('$', 1) > 1)
        || (text.Length > DesLength && text[0] == '_')
        || (text.Length == DesLength && text.All(static ch => char.IsAsciiLetterOrDigit(ch) || ch is '.' or '/'));
}

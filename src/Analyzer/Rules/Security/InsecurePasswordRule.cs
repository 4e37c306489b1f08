using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2005: who reads the file has the passwords; it is reported once a userlist.</summary>
internal sealed class InsecurePasswordRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2005", "insecure-password", Severity.Warning, "Passwords in clear text, or with a hash that is broken.");

    public void Check(AnalysisState state)
    {
        foreach (var list in state.Configuration.Sections.Where(static section => section.Kind == Section.Userlist))
        {
            foreach (var line in list.Lines)
            {
                if (line.Name == "user" && Problem(line) is var (word, problem))
                {
                    state.Report.Add(Descriptor, word.Location, $"userlist \"{list.Name}\" has {problem}; use \"password\" with a SHA-256 or SHA-512 hash");
                    break;
                }
            }
        }
    }

    private static (ConfigWord Word, string Problem)? Problem(BoundLine line)
    {
        for (var index = 1; index + 1 < line.Arguments.Length; index += 2)
        {
            var word = line.Arguments[index];
            var value = line.Arguments[index + 1].Value;
            if (word.Value == "insecure-password" && value is not null)
            {
                return (word, "a password in clear text");
            }

            if (word.Value == "password" && value?.StartsWith("$1$", StringComparison.Ordinal) == true)
            {
                return (line.Arguments[index + 1], "a password with an MD5 hash, which is quickly guessed");
            }
        }

        return null;
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Security;

/// <summary>CFG2004: passwords that every scanner tries first.</summary>
internal sealed class WeakPasswordRule : IRule
{
    public static readonly DiagnosticDescriptor Descriptor =
        new("CFG2004", "default-or-weak-credentials", Severity.Warning, "A password that is guessed at once.");

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "admin", "password", "passwd", "pass", "haproxy", "stats", "secret", "changeme", "root", "test", "guest", "default", "123456", "12345678", "1234",
        "qwerty", "letmein", "admin123", "password1", "password123", "monitor", "welcome",
    };

    public void Check(AnalysisState state)
    {
        foreach (var (_, line) in state.Index.Named("stats auth"))
        {
            if (line.Arguments is [{ Value: { } pair } word, ..] && pair.IndexOf(':') is >= 0 and var colon)
            {
                Judge(state, word, pair[..colon], pair[(colon + 1)..]);
            }
        }

        foreach (var line in state.Configuration.Sections.Where(static section => section.Kind == Section.Userlist).SelectMany(static section => section.Lines))
        {
            for (var index = 1; line.Name == "user" && index + 1 < line.Arguments.Length; index += 2)
            {
                if (line.Arguments[index].Value == "insecure-password" && line.Arguments[index + 1] is { Value: { } password } word && line.Arguments[0].Value is { } user)
                {
                    Judge(state, word, user, password);
                }
            }
        }
    }

    private static void Judge(AnalysisState state, ConfigWord word, string user, string password)
    {
        if (Known.Contains(password) || password.Equals(user, StringComparison.OrdinalIgnoreCase))
        {
            state.Report.Add(Descriptor, word.Location, $"the password of user \"{ConfigWord.Decode(user)}\" is one of the first that are tried; use a long random one");
        }
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules;

/// <summary>Names of proxies and servers are letters, digits and <c>. _ - :</c> (section 4).</summary>
internal static class NameChecks
{
    /// <summary>The first character that a name can't have; null when there is none.</summary>
    public static char? FirstBad(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-' or ':'))
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>Reports the first character that a name can't have.</summary>
    public static bool Check(LineContext context, DiagnosticDescriptor descriptor, ConfigWord word, string what)
    {
        var name = word.Value ?? "";
        for (var index = 0; index < name.Length; index++)
        {
            if (!char.IsAsciiLetterOrDigit(name[index]) && name[index] is not ('.' or '_' or '-' or ':'))
            {
                context.Report.Add(
                    descriptor,
                    word.Range(index, 1),
                    $"\"{ConfigWord.Decode(name[index].ToString())}\" can't stand in the {what} \"{word.Shown}\"; expected letters, digits, \".\", \"_\", \"-\" or \":\"");
                return false;
            }
        }

        return true;
    }
}

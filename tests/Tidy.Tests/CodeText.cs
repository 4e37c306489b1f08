using System.Text;

namespace CfgCompiler.Tidy.Tests;

/// <summary>C# lines with comments and the insides of literals blanked, so that words in them are not taken for code.</summary>
internal static class CodeText
{
    /// <summary>As many lines as given. Raw and verbatim strings over several lines are followed; block comments too.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<string> source)
    {
        var result = new List<string>(source.Count);
        var open = "";
        foreach (var line in source)
        {
            result.Add(Strip(line, ref open));
        }

        return result;
    }

    // `open` is the text that ends what was begun on an earlier line: "*/", or the quotes of a raw or verbatim string.
    private static string Strip(string line, ref string open)
    {
        var code = new StringBuilder();
        for (var at = 0; at < line.Length;)
        {
            if (open.Length > 0)
            {
                var end = line.IndexOf(open, at, StringComparison.Ordinal);
                if (end < 0)
                {
                    return code.ToString();
                }

                at = end + open.Length;
                open = "";
            }
            else if (line.AsSpan(at).StartsWith("//"))
            {
                return code.ToString();
            }
            else
            {
                at = StripOne(line, at, code, ref open);
            }
        }

        return code.ToString();
    }

    private static int StripOne(string line, int at, StringBuilder code, ref string open)
    {
        var rest = line.AsSpan(at);
        if (rest.StartsWith("/*"))
        {
            open = "*/";
            return at + 2;
        }

        if (rest.StartsWith("\"\"\""))
        {
            open = "\"\"\"";
            code.Append("\"\"");
            return at + 3;
        }

        if (rest[0] is '"' or '\'')
        {
            code.Append("\"\"");
            return EndOfLiteral(line, at);
        }

        code.Append(rest[0]);
        return at + 1;
    }

    private static int EndOfLiteral(string line, int start)
    {
        var quote = line[start];
        for (var at = start + 1; at < line.Length; at++)
        {
            if (line[at] == '\\')
            {
                at++;
            }
            else if (line[at] == quote)
            {
                return at + 1;
            }
        }

        return line.Length;
    }
}

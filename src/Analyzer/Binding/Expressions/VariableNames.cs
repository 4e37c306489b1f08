namespace CfgCompiler.Analyzer.Binding.Expressions;

/// <summary>Names of variables: a scope, a dot and letters, digits, dots and underscores (section 2.8).</summary>
internal static class VariableNames
{
    private const int PsessSince = 301;

    /// <summary>What is wrong with a name, null when it is right.</summary>
    public static string? Problem(string name, int version)
    {
        var dot = name.IndexOf('.');
        var scope = dot < 0 ? name : name[..dot];
        var isScope = scope is "proc" or "sess" or "txn" or "req" or "res" or "check" || (scope == "psess" && version >= PsessSince);
        if (dot < 0 || !isScope || dot == name.Length - 1)
        {
            return $"\"{name}\" is no variable; expected a name after one of \"proc.\", \"sess.\", \"txn.\", \"req.\", \"res.\", \"check.\"";
        }

        foreach (var c in name.AsSpan(dot + 1))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_'))
            {
                return $"the variable \"{name}\" has the character \"{c}\" in its name; allowed are letters, digits, \".\" and \"_\"";
            }
        }

        return null;
    }
}

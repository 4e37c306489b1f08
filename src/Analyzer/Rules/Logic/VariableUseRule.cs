using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Logic;

/// <summary>
/// CFG1038 and CFG1039: variables that nothing sets, and variables of the request that are read when its response is there. What
/// Lua and agents set nobody knows: with them the first keeps quiet. Variables of the process can be set from outside.
/// </summary>
internal sealed class VariableUseRule : IRule
{
    public static readonly DiagnosticDescriptor NeverSet =
        new("CFG1038", "var-read-before-set", Severity.Warning, "A variable that nothing sets.");

    public static readonly DiagnosticDescriptor Scope =
        new("CFG1039", "var-scope-mismatch", Severity.Warning, "A variable read where its scope is over.");

    private static readonly string[] Scopes = ["txn.", "req.", "res.", "sess.", "check."];

    public void Check(AnalysisState state)
    {
        var configuration = state.Configuration;
        var written = new HashSet<string>(StringComparer.Ordinal);
        var read = new List<(string Name, Location Where, BoundLine Line)>();
        foreach (var line in NameMentions.Lines(configuration))
        {
            Collect(line, written, read);
        }

        if (read.Count == 0)
        {
            return;
        }

        var isOpen = configuration.IsOpen || configuration.Proxies.Exists(static proxy => proxy.IsOpen) || NameMentions.HasForeignCode(configuration);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, where, line) in read)
        {
            var isWritten = written.Contains(name);
            if (!isWritten && !isOpen && reported.Add(name))
            {
                state.Report.Add(NeverSet, where, $"nothing sets the variable \"{name}\", which is therefore always empty");
            }
            else if (isWritten && name.StartsWith("req.", StringComparison.Ordinal) && IsResponse(line) && reported.Add(name))
            {
                state.Report.Add(Scope, where, $"\"{name}\" is gone here: \"req.\" ends before the response; call it \"txn.{name[4..]}\" where it is set and read");
            }
        }
    }

    private static bool IsResponse(BoundLine line) =>
        line.Name is "http-response" or "http-after-response" or "tcp-response content" or "log-format" or "log-format-sd" or "error-log-format";

    private static void Collect(BoundLine line, HashSet<string> written, List<(string Name, Location Where, BoundLine Line)> read)
    {
        foreach (var word in line.Arguments)
        {
            if (word.Value is not { } text || !HasScope(text))
            {
                continue;
            }

            var (start, length) = (0, 0);
            while (NameMentions.Next(text, ref start, ref length))
            {
                if (StartsWithScope(text.AsSpan(start)))
                {
                    Judge(line, word, text, start, length, written, read);
                }
            }
        }
    }

    private static bool HasScope(string text)
    {
        for (var dot = text.IndexOf('.'); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            foreach (var scope in Scopes)
            {
                if (text.AsSpan(0, dot + 1).EndsWith(scope, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StartsWithScope(ReadOnlySpan<char> name)
    {
        foreach (var scope in Scopes)
        {
            if (name.StartsWith(scope, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Judge(
        BoundLine line, ConfigWord word, string text, int start, int length, HashSet<string> written, List<(string Name, Location Where, BoundLine Line)> read)
    {
        var name = text.Substring(start, length);
        var before = text.AsSpan(0, start);
        if (!before.EndsWith("var(", StringComparison.Ordinal) || before.EndsWith("set-var(", StringComparison.Ordinal))
        {
            if (!before.EndsWith("unset-var(", StringComparison.Ordinal))
            {
                written.Add(name);
            }
        }
        else if (start + length < text.Length && text[start + length] == ')')
        {
            // With a second argument it has a value of its own when nothing sets it.
            read.Add((name, word.Range(start, length), line));
        }
    }
}

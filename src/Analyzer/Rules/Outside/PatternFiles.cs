using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Outside;

/// <summary>Files of patterns (<c>acl … -f</c>) and maps (<c>map_*(file)</c>).</summary>
internal sealed class PatternFiles(OutsideFiles files)
{
    /// <summary>From this version on a name may begin with <c>virt@</c> (no file) or <c>opt@</c> (it may be missing).</summary>
    private const int Prefixes = 209;

    public void Check(BoundLine line)
    {
        if (line.Parts is not { } parts)
        {
            return;
        }

        if (parts.Acl is { } acl)
        {
            CheckTest(acl.Test);
        }

        foreach (var term in parts.Condition?.Terms ?? [])
        {
            if (term.Test is { } test)
            {
                CheckTest(test);
            }
        }

        foreach (var expression in parts.AllExpressions())
        {
            foreach (var call in expression.Converters)
            {
                if (call.Spec is { Name: var name } && (name == "map" || name.StartsWith("map_", StringComparison.Ordinal)) && call.Arguments is [var argument, ..])
                {
                    CheckMap(line, name, argument);
                }
            }
        }
    }

    private void CheckTest(AclTest test)
    {
        foreach (var word in test.Flags.Files)
        {
            if (word.Text is { } text)
            {
                CheckFile(word, word.Location, text, HaproxyChecks.BadPatternFile, entry => ProblemOf(test.Matcher, test.Flags.UsesMap ? KeyOf(entry) : entry));
            }
        }
    }

    private void CheckMap(BoundLine line, string converter, SampleArgument argument)
    {
        var names = converter.Split('_');
        var matcher = names.Length < 2 ? "str" : names[1] == "regm" ? "reg" : names[1];
        var isNumber = names is [_, _, "int"];
        CheckFile(line.Line.Keyword, argument.Where, ConfigWord.Decode(argument.Text), HaproxyChecks.BadMapFile, entry =>
        {
            var key = KeyOf(entry);
            var value = entry[key.Length..].Trim();
            return ProblemOf(matcher, key) ?? (isNumber && !long.TryParse(value, out _) ? $"\"{ConfigWord.Decode(value)}\" is no number" : null);
        });
    }

    private void CheckFile(ConfigWord word, Location where, string text, DiagnosticDescriptor check, Func<string, string?> problemOf)
    {
        var isOptional = false;
        if (files.State.Version >= Prefixes)
        {
            if (text.StartsWith("virt@", StringComparison.Ordinal))
            {
                return;
            }

            isOptional = text.StartsWith("opt@", StringComparison.Ordinal);
            text = isOptional ? text[4..] : text.StartsWith("file@", StringComparison.Ordinal) ? text[5..] : text;
        }

        if (text.Length == 0 || files.PathOf(word, text, null) is not { } path)
        {
            return;
        }

        switch (files.State.Options.LookAtFile(path))
        {
            case FileLook.Missing when !isOptional:
                files.State.Report.Add(check, where, $"the file \"{path}\" does not exist");
                break;
            case FileLook.Unreadable:
                files.State.Report.Add(check, where, $"the file \"{path}\" can't be read");
                break;
            case FileLook.Directory:
                files.State.Report.Add(check, where, $"the file \"{path}\" is a directory");
                break;
            case FileLook.Found or FileLook.FoundWritable when files.Read(path) is { } content:
                CheckEntries(where, path, content, check, problemOf);
                break;
            default:
                break;
        }
    }

    /// <summary>One entry a line; empty lines and those that begin with <c>#</c> are none. HAProxy stops at the first that is wrong.</summary>
    private void CheckEntries(Location where, string path, string content, DiagnosticDescriptor check, Func<string, string?> problemOf)
    {
        var number = 0;
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            number++;
            var entry = line.Trim(" \t");
            if (!entry.IsEmpty && entry[0] != '#' && problemOf(entry.ToString()) is { } problem)
            {
                files.State.Report.Add(check, where, $"line {number} of \"{path}\" can't be used: {problem}");
                return;
            }
        }
    }

    // No name is looked up for a line of a file.
    private static string? ProblemOf(string matcher, string entry)
    {
        var isName = matcher == "ip" && entry.Any(char.IsAsciiLetter) && !entry.Contains(':');
        return (isName ? "is no IPv4 or IPv6 address or network" : PatternChecks.Problem(matcher, entry)) is { } problem
            ? $"\"{ConfigWord.Decode(entry)}\" {problem}"
            : null;
    }

    /// <summary>The key of a line of a map: what stands before the first blank.</summary>
    private static string KeyOf(string entry) => entry.AsSpan().IndexOfAny(' ', '\t') is >= 0 and var end ? entry[..end] : entry;
}

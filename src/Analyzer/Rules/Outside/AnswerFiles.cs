using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Lexing;

namespace CfgCompiler.Analyzer.Rules.Outside;

/// <summary>Files with answers: <c>errorfile</c>, and those of <c>return</c>, <c>deny</c> and <c>http-error</c>.</summary>
internal sealed class AnswerFiles(OutsideFiles files)
{
    public void Check(BoundLine line)
    {
        if (line is { Name: "errorfile", Spec.Sections: var sections, Arguments: [_, var file, ..] })
        {
            // The line of an http-errors section has been looked at when it was read.
            var isOfSection = (sections & Section.HttpErrors) != 0;
            var path = files.PathOf(file);
            if (isOfSection || files.IsThere(file, path, HaproxyChecks.BadStatusCode))
            {
                CheckMessage(file, path, isOfSection ? HaproxyChecks.BadHttpErrors : HaproxyChecks.BadStatusCode);
            }
        }
        else if (line.Name == "http-error")
        {
            CheckReply(line, line.Arguments.ToArray());
        }
        else if (line.Parts?.Action is { Spec.Name: "return" or "deny" or "tarpit" } use)
        {
            CheckReply(line, use.Words);
        }
    }

    private void CheckReply(BoundLine line, ConfigWord[] words)
    {
        for (var at = 0; at + 1 < words.Length; at++)
        {
            var kind = words[at].Value;
            var file = words[at + 1];
            if (kind is "file" or "lf-file" or "errorfile")
            {
                var path = files.PathOf(file);
                if (files.IsThere(file, path, HaproxyChecks.BadReply))
                {
                    CheckContent(line, kind, file, path, Array.Find(words, static word => word.Value == "content-type"));
                }
            }

            // Headers have a name and a format, everything else one value.
            at += kind == "hdr" ? 2 : kind == "default-errorfiles" ? 0 : 1;
        }
    }

    private void CheckContent(BoundLine line, string kind, ConfigWord file, string? path, ConfigWord? contentType)
    {
        if (kind == "errorfile")
        {
            CheckMessage(file, path, HaproxyChecks.BadReply);
            return;
        }

        if (files.Read(path) is not { } content)
        {
            return;
        }

        if (content.Length > files.BufferSize)
        {
            files.State.Report.Add(
                HaproxyChecks.BadReply, file.Location, $"the file \"{path}\" has {content.Length} bytes, and a buffer {files.BufferSize}; make it smaller or \"tune.bufsize\" larger");
        }
        else if (content.Length == 0 && kind == "file" && contentType is not null)
        {
            files.State.Report.Add(HaproxyChecks.IgnoredInReply, contentType.Location, $"\"content-type\" has no effect: the file \"{path}\" is empty");
        }
        else if (kind == "lf-file" && FormatProblem(line, file, content) is { } problem)
        {
            files.State.Report.Add(HaproxyChecks.BadReply, file.Location, $"the log format in \"{path}\" is wrong: {problem}");
        }
    }

    /// <summary>A whole answer with its status line, or nothing: an empty file closes the connection without a word.</summary>
    private void CheckMessage(ConfigWord file, string? path, DiagnosticDescriptor check)
    {
        if (files.Read(path) is not { Length: > 0 } content)
        {
            return;
        }

        if (content.Length > files.BufferSize)
        {
            files.State.Report.Add(HaproxyChecks.LargeErrorFile, file.Location, $"the file \"{path}\" has {content.Length} bytes, and HAProxy reads {files.BufferSize}");
            content = content[..files.BufferSize];
        }

        if (!IsAnswer(content))
        {
            files.State.Report.Add(check, file.Location, $"the file \"{path}\" is no HTTP answer; it must begin with a status line such as \"HTTP/1.1 503 Service Unavailable\", headers and an empty line");
        }
    }

    private static bool IsAnswer(string content)
    {
        var isFirst = true;
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            if (isFirst)
            {
                if (!IsStatusLine(line))
                {
                    return false;
                }

                isFirst = false;
            }
            else if (line.IsEmpty)
            {
                return true;
            }
            else if (line.IndexOf(':') <= 0)
            {
                return false;
            }
        }

        // The headers never end.
        return false;
    }

    private static bool IsStatusLine(ReadOnlySpan<char> line) =>
        line is ['H', 'T', 'T', 'P', '/', >= '0' and <= '9', '.', >= '0' and <= '9', ' ', >= '1' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..]
        && (line.Length == 12 || line[12] == ' ');

    /// <summary>Reads the format as one of the line would be read, and gives the first thing that is wrong.</summary>
    private string? FormatProblem(BoundLine line, ConfigWord file, string content)
    {
        var apart = new AnalysisState(files.State.Options with { CheckFiles = false }, files.State.Target);
        var context = new LineContext(apart, line.Line, Section.Frontend, null) { KeywordText = line.Name };
        var word = file with { Word = new ExpandedWord(content, IsKnown: true, file.Word.Syntax), Template = null };
        _ = new LogFormatBinder(context, RuleStage.None).Read(word);
        return apart.Report.Items.FirstOrDefault(static item => item.Severity == Severity.Error)?.Message;
    }
}

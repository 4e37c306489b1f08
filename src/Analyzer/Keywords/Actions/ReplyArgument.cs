using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Values.Numbers;

namespace CfgCompiler.Analyzer.Keywords.Actions;

/// <summary>The answer of <c>deny</c>, <c>tarpit</c> and <c>return</c> (section 4.4): its words, and whether they go together.</summary>
internal sealed class ReplyArgument(Argument words) : Argument
{
    private const int StatusMin = 200;
    private const int StatusMax = 599;

    /// <summary>Status codes for which HAProxy has an answer of its own.</summary>
    private static readonly int[] Handled =
        [200, 400, 401, 403, 404, 405, 407, 408, 410, 413, 414, 421, 422, 425, 429, 431, 500, 501, 502, 503, 504];

    private static readonly string[] Payloads = ["file", "lf-file", "string", "lf-string"];
    private static readonly string[] ErrorFiles = ["default-errorfiles", "errorfile", "errorfiles"];
    private static readonly string[] IgnoredHeaders = ["content-length", "transfer-encoding", "connection"];

    /// <summary>The answer belongs to a status, which must be one of HAProxy's own error answers.</summary>
    public bool NeedsStatus { get; init; }

    public override string Usage => words.Usage;

    public override bool Judge(ArgumentReader reader)
    {
        var start = reader.Position;
        if (!words.Judge(reader))
        {
            return false;
        }

        var given = reader.Context.Line.Words[start..reader.Position];
        if (given.Any(static word => word.Value is null))
        {
            return true;
        }

        var reply = Read([.. given]);
        return CheckStatus(reader, reply) && CheckPayload(reader, reply);
    }

    private static Reply Read(ConfigWord[] given)
    {
        var reply = new Reply();
        for (var at = 0; at < given.Length; at++)
        {
            var name = given[at].Value ?? "";
            var next = at + 1 < given.Length ? given[at + 1] : given[at];
            if (name is "status" or "deny_status")
            {
                reply.Status = next;
                reply.IsShort = name == "deny_status" && given.Length == 2;
            }
            else if (name == "content-type")
            {
                reply.ContentType = next;
            }
            else if (name == "hdr")
            {
                reply.Headers.Add(next);
                at++;
            }
            else if (Array.IndexOf(ErrorFiles, name) >= 0)
            {
                reply.ErrorFile = given[at];
            }
            else if (Array.IndexOf(Payloads, name) >= 0)
            {
                reply.Payload = given[at];
                reply.IsEmpty = name == "string" && next.Value is { Length: 0 };
            }

            at += name == "default-errorfiles" ? 0 : 1;
        }

        return reply;
    }

    private bool CheckStatus(ArgumentReader reader, Reply reply)
    {
        if (reply.Status is not { } word)
        {
            if (NeedsStatus)
            {
                reader.Context.Report.Add(HaproxyChecks.BadReply, reader.Context.KeywordLocation, $"\"{reader.Context.KeywordText}\" needs a status");
            }

            return !NeedsStatus;
        }

        // HAProxy reads the digits and no more, which has been said.
        var status = Number.ReadPrefix(word.Value ?? "").Value;
        if (status is < StatusMin or > StatusMax)
        {
            reader.Bad(HaproxyChecks.BadReply, word, $"\"{word.Shown}\" is no status code of an answer; expected a number from {StatusMin} to {StatusMax}");
            return false;
        }

        if ((NeedsStatus || reply.IsShort || reply.ErrorFile?.Value == "default-errorfiles") && Array.IndexOf(Handled, (int)status) < 0)
        {
            reader.Bad(HaproxyChecks.BadReply, word, $"HAProxy has no error answer of its own for status {word.Shown}; give one by \"string\" or \"file\"");
            return false;
        }

        return true;
    }

    private static bool CheckPayload(ArgumentReader reader, Reply reply)
    {
        if (reply.Payload is { } payload && !reply.IsEmpty && reply.ContentType is null)
        {
            reader.Bad(HaproxyChecks.BadReply, payload, $"\"{payload.Shown}\" needs a \"content-type\"");
            return false;
        }

        if (reply is { ContentType: { } type, Payload: null })
        {
            reader.Bad(HaproxyChecks.IgnoredInReply, type, $"the content type \"{type.Shown}\" has no effect: the answer has no content of its own");
        }

        if (reply.ErrorFile is { } file && reply.Headers is [var unused, ..])
        {
            reader.Bad(HaproxyChecks.IgnoredInReply, unused, $"the header \"{unused.Shown}\" has no effect beside \"{file.Shown}\"");
            return true;
        }

        foreach (var header in reply.Headers)
        {
            if (header.Value is { } name && IgnoredHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                reader.Bad(HaproxyChecks.IgnoredInReply, header, $"the header \"{header.Shown}\" has no effect: it is made from the answer itself");
            }
        }

        return true;
    }

    /// <summary>What the words say.</summary>
    private sealed class Reply
    {
        public ConfigWord? Status { get; set; }

        /// <summary>Nothing but the old <c>deny_status</c>.</summary>
        public bool IsShort { get; set; }

        public ConfigWord? ContentType { get; set; }

        public ConfigWord? ErrorFile { get; set; }

        public ConfigWord? Payload { get; set; }

        public bool IsEmpty { get; set; }

        public List<ConfigWord> Headers { get; } = [];
    }
}

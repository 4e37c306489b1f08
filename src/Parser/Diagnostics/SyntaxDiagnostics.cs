using CfgCompiler.Parser.Grammar;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Diagnostics;

/// <summary>
/// Diagnostics of the grammar, CFG0001 to CFG0099: each is what HAProxy reports too. The number is that of HAProxy's class of
/// message. Those of <c>.if</c> blocks are raised by the analyzer, which alone knows which blocks are read.
/// </summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor UnclosedQuote = Error("CFG0003", "unclosed-quote", "A quote is never closed");
    public static readonly DiagnosticDescriptor UnclosedBrace = Error("CFG0004", "unclosed-brace", "The brace of an environment variable is never closed");
    public static readonly DiagnosticDescriptor BadVariableName = Error("CFG0005", "bad-variable-name", "An environment variable's name begins with a character that names can't have");
    public static readonly DiagnosticDescriptor BadHexEscape = Error("CFG0006", "bad-hex-escape", "\\x is not followed by two hexadecimal digits");
    public static readonly DiagnosticDescriptor BadWordList = Error("CFG0007", "bad-word-list", "The word-list mark of an environment variable is not [*]");
    public static readonly DiagnosticDescriptor TooManyWords = Error("CFG0008", "too-many-words", "More than 64 words on a line");
    public static readonly DiagnosticDescriptor MissingNewline = Error("CFG0010", "missing-final-newline", "The last line does not end in a line feed");
    public static readonly DiagnosticDescriptor NulByte = Error("CFG0011", "nul-byte", "A NUL byte in the file");
    public static readonly DiagnosticDescriptor IfTooDeep = Error("CFG0014", "if-too-deep", ".if blocks are nested too deeply");
    public static readonly DiagnosticDescriptor BadCondition = Error("CFG0015", "bad-condition", "A condition can't be read");
    public static readonly DiagnosticDescriptor UnmatchedDirective = Error("CFG0016", "unmatched-directive", ".elif, .else or .endif without .if");
    public static readonly DiagnosticDescriptor DirectiveAfterElse = Error("CFG0017", "directive-after-else", ".elif or .else after .else");
    public static readonly DiagnosticDescriptor UnclosedIf = Error("CFG0018", "unclosed-if", ".if without .endif");
    public static readonly DiagnosticDescriptor DirectiveArgument = Error("CFG0019", "directive-argument", "A directive has an argument that it does not take");
    public static readonly DiagnosticDescriptor UserAlert = Error("CFG0020", "user-alert", "The configuration's own .alert");
    public static readonly DiagnosticDescriptor UserWarning = new("CFG0021", "user-warning", Severity.Warning, "The configuration's own .warning");
    public static readonly DiagnosticDescriptor UserNotice = new("CFG0022", "user-notice", Severity.Info, "The configuration's own .notice or .diag");

    /// <summary>HAProxy has no message for it: it takes the mark as part of an unknown first keyword, and refuses all that follows.</summary>
    public static readonly DiagnosticDescriptor ByteOrderMark = Error("CFG0090", "byte-order-mark", "A byte-order mark at the start of the file");

    internal static Diagnostic InLine(SourceText source, TextSpan span, LineErrorKind kind)
    {
        var (descriptor, message) = kind switch
        {
            LineErrorKind.UnclosedQuote => (UnclosedQuote, $"Quote {source.Text[span.Start]} is not closed on this line"),
            LineErrorKind.UnclosedBrace => (UnclosedBrace, "Environment variable: \"{\" is not followed by a name, an optional default and \"}\""),
            LineErrorKind.BadVariableName => (BadVariableName, BadNameMessage(source, span)),
            LineErrorKind.BadHexEscape => (BadHexEscape, "\"\\x\" is not followed by two hexadecimal digits; write \"\\\\x\" for a backslash and an x"),
            _ => (BadWordList, "Environment variable: \"[\" is not the beginning of \"[*]\""),
        };
        return new Diagnostic(descriptor, new Location(source, span), message);
    }

    internal static Diagnostic TooManyWordsAt(SourceText source, TextSpan span) =>
        new(TooManyWords, new Location(source, span), $"More than {ConfigParser.WordsMax} words on the line; the first too many is \"{source.Decode(span)}\"");

    internal static Diagnostic NulByteAt(SourceText source, TextSpan span) =>
        new(NulByte, new Location(source, span), "NUL byte: HAProxy reads the file no further; is it a text file?");

    internal static Diagnostic MissingNewlineAt(SourceText source, int end) =>
        new(MissingNewline, new Location(source, new TextSpan(end, 0)), "The last line does not end in a line feed; the file may have been cut off")
        {
            Fixes = [new Fix("Add a line feed", FixSafety.Safe, [new TextEdit(new TextSpan(end, 0), "\n")])],
        };

    internal static Diagnostic ByteOrderMarkAt(SourceText source, TextSpan span) =>
        new(ByteOrderMark, new Location(source, span), "The file begins with a UTF-8 byte-order mark, which HAProxy takes for part of the first keyword")
        {
            Fixes = [new Fix("Remove the byte-order mark", FixSafety.Safe, [new TextEdit(span, "")])],
        };

    private static string BadNameMessage(SourceText source, TextSpan span)
    {
        const string Hint = "; write \"\\$\" or use single quotes for a plain dollar sign";
        if (span.Length == 0 || source.Text[span.Start] is '\n' or '\r')
        {
            return "\"$\" is not followed by a variable's name" + Hint;
        }

        return source.Text[span.Start] == '.'
            ? "Unknown pseudo-variable; expected one of .FILE, .LINE, .SECTION"
            : $"An environment variable's name can't begin with \"{source.Decode(span)}\"" + Hint;
    }

    private static DiagnosticDescriptor Error(string code, string name, string title) => new(code, name, Severity.Error, title);
}

using System.Collections.Immutable;

namespace CfgCompiler.Parser.Diagnostics;

/// <summary>One finding at one place. The message is one sentence, user text in double quotes.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location Location, string Message)
{
    /// <summary>Room for the longest list of what is expected; a word of the file that is longer than this is cut in its middle.</summary>
    private const int MessageCharactersMax = 2000;

    public string Message { get; init; } = Shorten(Message);

    /// <summary>The severity in effect; starts as the descriptor's.</summary>
    public Severity Severity { get; init; } = Descriptor.DefaultSeverity;

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public ImmutableArray<Fix> Fixes { get; init; } = [];

    public string Code => Descriptor.Code;

    /// <summary>An error of HAProxy's own, or something that is not compiled: no setting, comment or baseline makes it less.</summary>
    public bool IsFixed => Severity == Severity.Error && !Descriptor.IsOldSpelling && !Descriptor.IsOwnRule;

    private static string Shorten(string message)
    {
        if (message.Length <= MessageCharactersMax)
        {
            return message;
        }

        var head = MessageCharactersMax / 4;
        var tail = message.Length - head;
        return $"{message.AsSpan(0, char.IsHighSurrogate(message[head - 1]) ? head - 1 : head)} … {message.AsSpan(char.IsLowSurrogate(message[tail]) ? tail + 1 : tail)}";
    }
}

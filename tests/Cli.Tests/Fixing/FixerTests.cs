using System.Collections.Immutable;
using CfgCompiler.Cli.Fixing;
using CfgCompiler.Cli.Input;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.Text;

namespace CfgCompiler.Cli.Tests.Fixing;

/// <summary>Fixes of a small language of its own: letters of a text are the findings.</summary>
public sealed class FixerTests
{
    private static readonly DiagnosticDescriptor Style = new("CFG7001", "style", Severity.Warning, "Style.");
    private static readonly DiagnosticDescriptor Refused = new("CFG0001", "refused", Severity.Error, "Refused.");

    [Fact]
    public void Fix_SeveralFindings_AreAllFixedAndCounted() => Assert.Equal(("bbcb", 2), Fixed("aacb", FixSafety.Safe, ('a', "b", FixSafety.Safe)));

    [Fact]
    public void Fix_SafeOnly_LeavesSuggestions() => Assert.Equal(("xc", 1), Fixed("ac", FixSafety.Safe, ('a', "x", FixSafety.Safe), ('c', "y", FixSafety.Suggested)));

    [Fact]
    public void Fix_Suggested_AppliesBoth() => Assert.Equal(("xy", 2), Fixed("ac", FixSafety.Suggested, ('a', "x", FixSafety.Safe), ('c', "y", FixSafety.Suggested)));

    [Fact]
    public void Fix_ThatMakesRoomForAnother_IsFollowedByIt() =>
        Assert.Equal(("ccz", 4), Fixed("aaz", FixSafety.Safe, ('a', "b", FixSafety.Safe), ('b', "c", FixSafety.Safe)));

    [Fact]
    public void Fix_ThatIsRefused_IsLeftOut() =>
        Assert.Equal(("xcx", 2), Fixed("aca", FixSafety.Safe, ('a', "x", FixSafety.Safe), ('c', "!", FixSafety.Safe)));

    [Fact]
    public void Fix_ThatDoesNotHelp_IsNotRepeated() =>
        Assert.Equal(("ax", 1), Fixed("ac", FixSafety.Safe, ('a', "aa", FixSafety.Safe), ('c', "x", FixSafety.Safe)));

    [Fact]
    public void Fix_TwoThatUndoEachOther_Ends()
    {
        var (text, count) = Fixed("a", FixSafety.Safe, ('a', "b", FixSafety.Safe), ('b', "a", FixSafety.Safe));

        Assert.Equal(1, text.Length);
        Assert.InRange(count, 1, 20);
    }

    [Fact]
    public void TryAdd_OverlappingFixes_TakesTheFirstWhole()
    {
        var edits = new SourceEdits();

        Assert.True(edits.TryAdd(Replace(2, 4, "X", 8, 9, "Y")));
        Assert.False(edits.TryAdd(Replace(0, 1, "A", 3, 5, "B")));
        Assert.True(edits.TryAdd(Replace(4, 5, "é", 2, 4, "X")));
        Assert.False(edits.TryAdd(Replace(9, 9, "insertion", 0, 0, "Z")));

        Assert.Equal("01X\u00c3\u00a9567Y9", edits.Apply(SourceText.FromString("a", "0123456789")).Text);
    }

    private static Fix Replace(int start, int end, string text, int start2, int end2, string text2) =>
        new("x", FixSafety.Safe, [new TextEdit(TextSpan.FromBounds(start, end), text), new TextEdit(TextSpan.FromBounds(start2, end2), text2)]);

    private static (string Text, int Count) Fixed(string text, FixSafety least, params (char From, string To, FixSafety Safety)[] rules)
    {
        var result = new Fixer(configuration => Lint(configuration.Files[0], rules), least).Fix(new Configuration([SourceText.FromString("a", text)]));
        return (result.Configuration.Files[0].Text, result.Count);
    }

    private static ImmutableArray<Diagnostic> Lint(SourceText source, (char From, string To, FixSafety Safety)[] rules)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var index = 0; index < source.Text.Length; index++)
        {
            var span = new TextSpan(index, 1);
            if (source.Text[index] == '!')
            {
                found.Add(new Diagnostic(Refused, new Location(source, span), "refused"));
            }

            foreach (var (from, to, safety) in rules.Where(rule => rule.From == source.Text[index]))
            {
                found.Add(new Diagnostic(Style, new Location(source, span), $"{from}") { Fixes = [new Fix("x", safety, [new TextEdit(span, to)])] });
            }
        }

        return found.ToImmutable();
    }
}

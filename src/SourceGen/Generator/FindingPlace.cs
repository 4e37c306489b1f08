using Microsoft.CodeAnalysis.Text;
using CfgLocation = CfgCompiler.Parser.Diagnostics.Location;
using CfgPosition = CfgCompiler.Parser.Text.LinePosition;
using Location = Microsoft.CodeAnalysis.Location;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace CfgCompiler.Generator;

/// <summary>A place in a configuration in Roslyn's measures: characters instead of bytes; lines and columns are kept from 1 and handed out from 0.</summary>
internal sealed record FindingPlace(string Path, int StartOffset, int EndOffset, CfgPosition Start, CfgPosition End)
{
    public static FindingPlace Of(CfgLocation location) => new(
        location.Source.Name,
        CharactersBefore(location, location.Span.Start),
        CharactersBefore(location, location.Span.End),
        location.Start,
        location.End);

    public Location ToLocation() => Location.Create(
        Path, TextSpan.FromBounds(StartOffset, EndOffset), new LinePositionSpan(ToRoslyn(Start), ToRoslyn(End)));

    private static int CharactersBefore(CfgLocation location, int offset) =>
        location.Source.Decode(Parser.Text.TextSpan.FromBounds(0, offset)).Length;

    private static LinePosition ToRoslyn(CfgPosition position) => new(position.Line - 1, position.Column - 1);
}

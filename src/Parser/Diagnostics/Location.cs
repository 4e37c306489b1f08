using CfgCompiler.Parser.Text;

namespace CfgCompiler.Parser.Diagnostics;

public sealed record Location(SourceText Source, TextSpan Span)
{
    public LinePosition Start => Source.GetPosition(Span.Start);

    public LinePosition End => Source.GetPosition(Span.End);
}

namespace CfgCompiler.Parser.Text;

/// <summary>A half-open range of byte offsets in one source file.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}

using System.Globalization;
using System.Text;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>
/// Writes indented C# with the configuration's lines in it: <see cref="From"/> puts the line as a comment over what follows and
/// maps the statement to it; everything else is mapped back to the generated file.
/// </summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _isMapped;
    private bool _wantsBlank;
    private Origin? _last;

    public override string ToString() => _text.ToString();

    /// <summary>A line of code that belongs to no line of the configuration.</summary>
    public void Line(string code)
    {
        EndMapping();
        BlankIfWanted();
        Raw(code);
    }

    /// <summary>Whatever comes next is set off by an empty line.</summary>
    public void Blank() => _wantsBlank = true;

    public void Open(string head)
    {
        Line(head);
        Raw("{");
        _indent++;
    }

    public void Close()
    {
        _wantsBlank = false;
        EndMapping();
        _indent--;
        Raw("}");
        _wantsBlank = true;
        _last = null;
    }

    /// <summary>One statement that carries the meaning of a line of the configuration; the line is not repeated for its second statement.</summary>
    public void From(Origin origin, string statement)
    {
        if (_last != origin)
        {
            BeginBlock();
            Raw($"// {FileName(origin)}:{Number(origin.Line)}  {CSharpLiteral.Comment(origin.Text)}");
            _last = origin;
        }

        // Stated for each statement: the compiler counts on from a #line, and the second would be a line of the configuration too far.
        _text.Append(CultureInfo.InvariantCulture, $"#line {origin.Line} \"{MappedName(origin)}\"\n");
        Raw(statement);
        _isMapped = true;
        _wantsBlank = true;
    }

    /// <summary>A statement that no line asks for: what HAProxy does when the configuration says nothing.</summary>
    public void Default(string why, string statement)
    {
        EndMapping();
        BeginBlock();
        Raw("// " + why);
        Raw(statement);
        _last = null;
        _wantsBlank = true;
    }

    private void BeginBlock()
    {
        _wantsBlank = true;
        BlankIfWanted();
    }

    private void BlankIfWanted()
    {
        // Right after an opening brace an empty line would only look torn.
        if (_wantsBlank && !EndsWith("{\n") && !EndsWith("\n\n"))
        {
            _text.Append('\n');
        }

        _wantsBlank = false;
    }

    private void EndMapping()
    {
        if (_isMapped)
        {
            _text.Append("#line default\n");
            _isMapped = false;
        }

        _last = null;
    }

    private void Raw(string code)
    {
        _text.Append(' ', _indent * 4).Append(code).Append('\n');
    }

    private bool EndsWith(string end) =>
        _text.Length >= end.Length && _text.ToString(_text.Length - end.Length, end.Length) == end;

    private static string FileName(Origin origin) => CSharpLiteral.Comment(CfgName.Of(origin.File));

    // #line knows no escapes: a quote would end the name.
    private static string MappedName(Origin origin) => FileName(origin).Replace('"', '\'');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Text;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>A plan value as a C# expression: a literal, or a reading of the environment when the proxy starts.</summary>
internal static class ValueText
{
    public static string Number(PlanValue<int> value) => value.Template is { } template
        ? Reading(template, value.Origin, "ToInt")
        : CSharpLiteral.Number(value.Known);

    public static string TimeMs(PlanValue<int> value) => value.Template is { } template
        ? Reading(template, value.Origin, "ToTimeMs")
        : CSharpLiteral.Number(value.Known);

    public static string Text(PlanValue<string> value) => value.Template is { } template
        ? Reading(template, value.Origin, "ToText")
        : CSharpLiteral.Text(value.Known ?? "");

    private static string Reading(EnvTemplate template, Origin origin, string conversion)
    {
        var code = new StringBuilder($"start.Value({origin.Line})");
        foreach (var piece in template.Pieces)
        {
            code.Append(Piece(piece));
        }

        return code.Append($".{conversion}()").ToString();
    }

    private static string Piece(EnvPiece piece) => piece switch
    {
        { Variable: null } => $".Literal({CSharpLiteral.Text(piece.Text ?? "")})",
        { Text: null } => $".Variable({CSharpLiteral.Text(piece.Variable)})",
        _ => $".Variable({CSharpLiteral.Text(piece.Variable)}, {CSharpLiteral.Text(piece.Text)})",
    };
}

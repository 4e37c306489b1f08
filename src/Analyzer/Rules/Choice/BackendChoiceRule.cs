using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Keywords;
using CfgCompiler.Analyzer.Rules.Analysis;
using CfgCompiler.Parser.Diagnostics;
using CfgCompiler.Parser.LogFormats;

namespace CfgCompiler.Analyzer.Rules.Choice;

/// <summary>CFG1026, CFG1027 and CFG1028: how a frontend finds its backend, and what happens when it finds none.</summary>
internal sealed class BackendChoiceRule : IRule
{
    public static readonly DiagnosticDescriptor NoFallback =
        new("CFG1026", "dynamic-use-backend-no-fallback", Severity.Warning, "A backend's name that is made from the request and may be none.");

    public static readonly DiagnosticDescriptor UserControlled =
        new("CFG1027", "dynamic-use-backend-user-controlled", Severity.Warning, "The client chooses any backend it likes.");

    public static readonly DiagnosticDescriptor NoDefault =
        new("CFG1028", "frontend-without-default-backend", Severity.Info, "A frontend that has no backend for some requests.");

    private static readonly string[] ChosenByClient = ["req.hdr", "hdr", "req.fhdr", "path", "url", "url_param", "urlp", "req.cook", "cook", "query", "base"];

    public void Check(AnalysisState state)
    {
        foreach (var proxy in state.Configuration.Proxies)
        {
            var lines = proxy.HasFrontend ? proxy.Lines.FindAll(static line => line is { Name: "use_backend", IsNegated: false }) : [];
            if (lines.Count == 0)
            {
                continue;
            }

            var dynamic = lines.FindAll(IsDynamic);
            foreach (var line in dynamic)
            {
                CheckName(state, line);
            }

            if (!proxy.IsOpen && !state.Configuration.IsOpen && !dynamic.Exists(line => CheckFit(state, line)))
            {
                CheckEnd(state, proxy, lines, dynamic);
            }
        }
    }

    private static void CheckName(AnalysisState state, BoundLine line)
    {
        // A prefix or suffix of one's own leaves only backends that are meant to be chosen so.
        if (line.Parts?.Formats is [{ Pieces: [{ Expression: { } expression }] }, ..]
            && Array.IndexOf(ChosenByClient, expression.Call.Name) >= 0
            && !expression.Converters.Any(static call => call.Name.StartsWith("map", StringComparison.Ordinal) || call.Name is "iif")
            && !IsLimited(line, expression))
        {
            state.Report.Add(
                UserControlled, expression.Where, "a client can name any backend here, internal ones too; look the name up by \"map\", or put a fixed prefix before it");
        }
    }

    /// <summary>The condition compares the same thing with a list of values.</summary>
    private static bool IsLimited(BoundLine line, SampleExpression expression) =>
        line.Parts?.Condition?.Terms.Any(term => term.Name is not null
            || (term is { IsNegated: false, Test: { Matcher: not "found" } test } && test.Expression.Call.Name == expression.Call.Name)) == true;

    /// <summary>The fixed text around the variable part: some backend must have it in its name.</summary>
    private static bool CheckFit(AnalysisState state, BoundLine line)
    {
        if (line.Parts?.Formats is not [{ Pieces: { Length: > 1 } pieces }, ..])
        {
            return false;
        }

        var start = pieces[0].Syntax is { Kind: LogFormatPieceKind.Text, Text: var first } ? first : "";
        var end = pieces[^1].Syntax is { Kind: LogFormatPieceKind.Text, Text: var last } ? last : "";
        if (start.Length + end.Length == 0 || state.Configuration.Proxies.Exists(proxy =>
            proxy.HasBackend && proxy.Name.StartsWith(start, StringComparison.Ordinal) && proxy.Name.EndsWith(end, StringComparison.Ordinal)))
        {
            return false;
        }

        state.Report.Add(
            NoFallback, line.Arguments[0].Location, $"no backend has a name like \"{line.Arguments[0].Shown}\", so this line never chooses one; correct the text around the variable part");
        return true;
    }

    private static void CheckEnd(AnalysisState state, ProxyDraft proxy, List<BoundLine> lines, List<BoundLine> dynamic)
    {
        if (proxy.Section != Section.Frontend || proxy.DefaultBackend is not null || proxy.Mentions("default_backend"))
        {
            return;
        }

        if (dynamic.Find(line => !HasDefault(line)) is { } open)
        {
            state.Report.Add(
                NoFallback, open.Arguments[0].Location, "a request whose name is no backend is answered with 503; add a default_backend, or a \"map\" with a default");
            return;
        }

        var logic = ConditionLogic.Of(state, proxy);
        if (dynamic.Count > 0 || lines.Exists(line => IsAlways(line, logic)) || AreComplete(lines, logic) || proxy.Lines.Exists(line => EndsTheRest(line, logic)))
        {
            return;
        }

        state.Report.Add(
            NoDefault, proxy.Where, $"a request that no use_backend of \"{ConfigWord.Decode(proxy.Name)}\" matches is answered with 503; add a default_backend");
    }

    private static bool IsAlways(BoundLine line, ConditionLogic logic) => logic.Of(line) is not { } when || when.Exists(static one => one.Length == 0);

    /// <summary>A rule that answers, or ends, whatever is not listed.</summary>
    private static bool EndsTheRest(BoundLine line, ConditionLogic logic) =>
        (line.Name == "redirect" || line.Parts?.Action is { Spec.IsFinal: true })
        && (logic.Of(line) is not { } when || when.Exists(static one => Array.TrueForAll(one, static literal => literal.IsNegated)));

    /// <summary>One line takes what a test matches, another what it does not.</summary>
    private static bool AreComplete(List<BoundLine> lines, ConditionLogic logic)
    {
        var single = new HashSet<(string Key, bool IsNegated)>();
        foreach (var line in lines)
        {
            foreach (var one in logic.Of(line) ?? [])
            {
                if (one is [var literal] && single.Add((literal.Key, literal.IsNegated)) && single.Contains((literal.Key, !literal.IsNegated)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsDynamic(BoundLine line) => line.Arguments is not [{ Value: { } name }, ..] || name.Contains('%', StringComparison.Ordinal);

    private static bool HasDefault(BoundLine line) =>
        line.Parts?.Formats is not [{ Pieces: var pieces }, ..]
        || pieces.Any(static piece => piece.Expression is { } expression
            && (expression.Call.Name is "var" || expression.Converters.Any(static call => call.Name == "iif" || (call.Name.StartsWith("map", StringComparison.Ordinal) && call.Arguments.Length > 1))));
}

using System.Collections.Immutable;
using CfgCompiler.Analyzer.Plan;

namespace CfgCompiler.Emit;

/// <summary>
/// <c>option forwardfor</c> of a frontend and of its backend, which add one header together (section 4.2, and HAProxy 3.5 asked
/// for every combination): the backend's header name if the backend has the option at all; only when absent if neither side
/// insists; never for a client that either side excepts.
/// </summary>
internal static class ForwardforEmitter
{
    public static bool Applies(ProcessPlan plan, ProxyPlan frontend) => !Sides(plan, frontend).IsEmpty;

    public static void Emit(CodeWriter code, ProcessPlan plan, ProxyPlan frontend)
    {
        var sides = Sides(plan, frontend);
        if (sides.IsEmpty)
        {
            return;
        }

        var origin = sides[^1].Origin;
        var add = RuntimeNames.Get("forwardfor", origin).Code;
        var header = CSharpLiteral.HeaderName(sides[^1].Header);
        var ifNone = CSharpLiteral.Flag(sides.All(side => side.IfNone));
        var call = $"{add}(ref stream, {header}, ifNone: {ifNone});";
        var excepts = sides.Where(side => side.Except is not null).ToList();
        if (excepts.Count == 0)
        {
            code.From(origin, call);
            return;
        }

        EmitGuarded(code, excepts, origin, call);
    }

    private static void EmitGuarded(CodeWriter code, List<ForwardforPlan> excepts, Origin origin, string call)
    {
        var isFrom = RuntimeNames.Get("forwardfor:except", origin).Code;
        for (var index = 0; index < excepts.Count; index++)
        {
            var local = excepts.Count == 1 ? "isExcepted" : index == 0 ? "isExceptedByFrontend" : "isExceptedByBackend";
            code.From(excepts[index].Origin, $"var {local} = {isFrom}(ref stream, {NetworkLiteral.Of(excepts[index])});");
        }

        var condition = excepts.Count == 1 ? "!isExcepted" : "!isExceptedByFrontend && !isExceptedByBackend";
        code.From(origin, $"if ({condition}) {call}");
    }

    /// <summary>The frontend's option, then the backend's; a listen section is both and counts once.</summary>
    private static ImmutableArray<ForwardforPlan> Sides(ProcessPlan plan, ProxyPlan frontend)
    {
        var sides = ImmutableArray.CreateBuilder<ForwardforPlan>(2);
        if (frontend.Forwardfor is { } own)
        {
            sides.Add(own);
        }

        if (frontend.DefaultBackend >= 0 && plan.Proxies[frontend.DefaultBackend] is var backend
            && !ReferenceEquals(backend, frontend) && backend.Forwardfor is { } theirs)
        {
            sides.Add(theirs);
        }

        return sides.ToImmutable();
    }
}

using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords.Actions;
using CfgCompiler.Analyzer.Keywords.Samples;
using CfgCompiler.Analyzer.Keywords.Sticks;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>stick-table</c>, the <c>stick</c> rules and <c>use-server</c> (sections 4.2 and 11).</summary>
internal static class StickKeywords
{
    public static KeywordSpec[] All =>
    [
        new("stick-table", Section.Proxies, Support.NotYet, "A table of what is known of clients.")
        {
            Binding = KeywordBinding.Of(new StickTableArgument(), SetTable),
        },
        Stick("stick on", "Sends clients that are in a table to their server, and puts them there."),
        Stick("stick match", "Sends clients that are in a table to their server."),
        Stick("stick store-request", "Puts what a request holds into a table."),
        Stick("stick store-response", "Puts what a response holds into a table."),
        Keyword.IgnoredInFrontends(new KeywordSpec("use-server", Section.BackendSide, Support.NotYet, "Sends requests to one server by a condition.")
        {
            Binding = KeywordBinding.Of(new UseServerArgument(), static (_, _) => { }),
        }),
    ];

    private static KeywordSpec Stick(string name, string summary) =>
        Keyword.IgnoredInFrontends(new KeywordSpec(name, Section.BackendSide, Support.NotYet, summary)
        {
            Binding = KeywordBinding.Of(new StickArgument(name == "stick store-response" ? RuleStage.StickStore : RuleStage.ServerChoice), static (line, rule) => line.Proxy.Sticks.Add(rule)),
        });

    private static void SetTable(LineContext context, StickTableDraft table)
    {
        if (context.Proxy.StickTable is { } first)
        {
            context.Report.Add(
                HaproxyChecks.StickTableConflict, context.KeywordLocation, $"\"{context.Proxy.Name}\" has a stick table already", first.Line.Keyword.Location, "this one");
            return;
        }

        context.Proxy.StickTable = table;
    }

    private sealed class StickArgument(RuleStage stages) : Argument<StickDraft>
    {
        public override string Usage => "<pattern> [table <table>] [{ if | unless } <condition>]";

        public override bool TryRead(ArgumentReader reader, out StickDraft value)
        {
            value = new StickDraft(reader.Context.KeywordLocation, null);
            reader.Context.Stages = stages;
            if (!RuleArg.Expression("pattern").Judge(reader))
            {
                return false;
            }

            if (reader.Peek?.Value == "table")
            {
                reader.Take();
                if (!reader.TryTake("<table>", out var table))
                {
                    return false;
                }

                value = value with { Table = table };
            }

            return UseServerArgument.ReadCondition(reader, HaproxyChecks.BadStick, isOptional: true);
        }
    }

    private sealed class UseServerArgument : Argument<ConfigWord>
    {
        public override string Usage => "<server> { if | unless } <condition>";

        public override bool TryRead(ArgumentReader reader, out ConfigWord value) =>
            reader.TryTake("<server>", out value) && SetStage(reader) && ReadCondition(reader, HaproxyChecks.UseServerWithoutCondition, isOptional: false);

        private static bool SetStage(ArgumentReader reader)
        {
            reader.Context.Stages = RuleStage.ServerChoice;
            return true;
        }

        public static bool ReadCondition(ArgumentReader reader, Parser.Diagnostics.DiagnosticDescriptor check, bool isOptional)
        {
            if (reader.Peek is { Value: null or "if" or "unless" } || (reader.AtEnd && isOptional))
            {
                RuleArg.Condition.Judge(reader);
                return true;
            }

            var where = reader.Peek?.Location ?? reader.Context.KeywordLocation;
            reader.SkipAll();
            reader.Context.Report.Add(check, where, $"\"{reader.Context.KeywordText}\" expects \"if\" or \"unless\" and a condition here");
            return false;
        }
    }
}

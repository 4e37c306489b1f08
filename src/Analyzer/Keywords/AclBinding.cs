using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Binding.Expressions;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>acl</c> of proxies and FastCGI applications (section 7.1).</summary>
internal sealed class AclBinding : KeywordBinding
{
    public override string Usage => "<name> <criterion> [flags] [operator] [<value>] ...";

    public override void Bind(LineContext context, ArgumentReader reader)
    {
        if (AnonymousDefaultsChecks.Report(context) || !reader.TryTake("<name>", out var name) || context.Structural(name) is not { } text)
        {
            return;
        }

        if (reader.AtEnd)
        {
            reader.Missing("<criterion>");
            return;
        }

        if (text == "or")
        {
            context.Report.Add(HaproxyChecks.AclNamedOr, name.Location, "an ACL called \"or\" never matches: \"or\" joins conditions");
            return;
        }

        if (NameChecks.FirstBad(text) is { } bad)
        {
            context.Report.Add(HaproxyChecks.BadAclName, name.Location, $"the ACL name \"{name.Shown}\" has the character \"{bad}\"");
            return;
        }

        var words = context.Line.Words[reader.Position..];
        reader.SkipAll();
        if (new AclBinder(context).Read(words) is { } test)
        {
            var draft = new AclDraft(text, name.Location, test, context.Line);
            context.Parts.Acl = draft;
            context.AclsOrNull?.Add(draft);
        }
        else
        {
            // Conditions with its name are not wrong for its mistake.
            context.BrokenAclsOrNull?.Add(text);
            context.MarkOpen();
        }
    }
}

using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The section namespace_list; it stands in no documentation but in examples of the parameter <c>namespace</c> (section 5.2).</summary>
internal static class NamespaceListKeywords
{
    private const string Directory = "/var/run/netns";

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("namespace", Section.NamespaceList, "<name>", Read, "A network namespace of the system.", since: 106).WithExtra(),
    ];

    private static void Read(ArgumentReader reader)
    {
        if (!reader.AtEnd)
        {
            FileChecks.Report(reader.Context, reader.Take(), HaproxyChecks.BadNamespace, Directory);
        }
    }
}

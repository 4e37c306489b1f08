namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The program section, which HAProxy 2.0 to 3.2 had.</summary>
internal static class ProgramKeywords
{
    private const Section Here = Section.Program;
    private const int Since = 200;

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("command", Here, Arg.Text("command"), "The program and its arguments.", Since).WithExtra(),
        SectionKeyword.Of("user", Here, Arg.Text("name"), "User that the program ran as.", Since),
        SectionKeyword.Of("group", Here, Arg.Text("name"), "Group that the program ran as.", Since),
        SectionKeyword.Of("option start-on-reload", Here, Arg.None, "Started the program again on a reload.", Since).Negatable(),
    ];
}

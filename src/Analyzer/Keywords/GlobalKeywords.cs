using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary>Process settings of the global section (section 3.1 and 3.2 of the documentation).</summary>
internal static class GlobalKeywords
{
    /// <summary>HAProxy 2.6 still read the leading digits of maxconn only.</summary>
    private const int FirstStrictMaxconn = 207;

    public static KeywordSpec[] All =>
    [
        Keyword.Global("maxconn", new SinceArgument<Setting<int>>(FirstStrictMaxconn, Arg.LaxNumber("number", min: int.MinValue), Arg.Number("number", min: int.MinValue)), (line, count) => line.Global.Maxconn = count,
            "Connections at the same time for the whole process."),
        Keyword.Global("uid", Arg.LaxNumber("number"), SetUid, "Numeric user that the process runs as."),
        Keyword.Global("gid", Arg.LaxNumber("number"), SetGid, "Numeric group that the process runs as."),
        Keyword.Global("user", Arg.Text("user name"), SetUser, "User that the process runs as, by name."),
        Keyword.Global("group", Arg.Text("group name"), SetGroup, "Group that the process runs as, by name."),
        Keyword.Global("daemon", Arg.None, (line, _) => line.Global.Daemon = line.Line.Origin, "Runs in the background."),
        Keyword.Global("nbthread", Arg.Number("number", min: 1, max: 1024), (line, count) => line.Global.Nbthread = count,
            "Worker threads; one per processor when unset."),
        Keyword.Global("chroot", Arg.Text("directory"), (line, path) => line.Global.Chroot = path,
            "Directory that becomes the process's root after start."),
        Keyword.Global("pidfile", Arg.Text("file"), (line, path) => line.Global.Pidfile = path,
            "File that receives the process number."),
        Keyword.Global("log-tag", Arg.Text("tag"), (line, tag) => line.Global.LogTag = tag, "Program name in syslog headers."),
        EnvironmentKeywords.Setenv,
        EnvironmentKeywords.Presetenv,
        EnvironmentKeywords.Unsetenv,
        Keyword.Accepted("description", Section.Global, "it only shows on the statistics page", "Text shown on the statistics page.") with { Binding = SomeText },
        Keyword.Accepted("node", Section.Global, "it only shows on the statistics page", "Name shown on the statistics page.") with { Binding = SomeText, IgnoresExtra = true },
        Keyword.Accepted("quiet", Section.Global, "a compiled proxy prints nothing at start", "No messages at start."),
    ];

    private static KeywordBinding SomeText => KeywordBinding.Of(Arg.Words("text", min: 1), static (_, _) => { });

    private static void SetUid(LineContext line, Setting<int> uid)
    {
        RefuseSecond(line, line.Global.Uid?.Where ?? line.Global.User?.Where, "user");
        line.Global.Uid = uid;
    }

    private static void SetUser(LineContext line, Setting<string> user)
    {
        RefuseSecond(line, line.Global.Uid?.Where ?? line.Global.User?.Where, "user");
        line.Global.User = user;
    }

    private static void SetGid(LineContext line, Setting<int> gid)
    {
        RefuseSecond(line, line.Global.Gid?.Where ?? line.Global.Group?.Where, "group");
        line.Global.Gid = gid;
    }

    private static void SetGroup(LineContext line, Setting<string> group)
    {
        RefuseSecond(line, line.Global.Gid?.Where ?? line.Global.Group?.Where, "group");
        line.Global.Group = group;
    }

    private static void RefuseSecond(LineContext line, Location? first, string what)
    {
        if (first is not null)
        {
            line.Report.Add(
                HaproxyChecks.AlreadySet, line.KeywordLocation, $"the {what} of the process is set already", first, "first set here");
        }
    }
}

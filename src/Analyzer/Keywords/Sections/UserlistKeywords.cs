using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Sections;

/// <summary>The userlist section (section 12.2).</summary>
internal static class UserlistKeywords
{
    /// <summary>From this version on a group takes one list of users only; before, the last one counted.</summary>
    private const int OneListOfUsers = 300;

    public static KeywordSpec[] All =>
    [
        SectionKeyword.Of("group", Section.Userlist, "<name> [users <user>,...]", ReadGroup, "A group of users."),
        SectionKeyword.Of(
            "user",
            Section.Userlist,
            "<name> [password | insecure-password <password>] [groups <group>,...]",
            ReadUser,
            "A user with a hashed or a plain password."),
    ];

    private static void ReadGroup(ArgumentReader reader)
    {
        if (!reader.TryTake("<name>", out var name) || !NameChecks.Check(reader.Context, HaproxyChecks.BadUserlist, name, "name of the group"))
        {
            return;
        }

        for (var lists = 0; !reader.AtEnd; lists++)
        {
            var word = reader.Take();
            if (reader.Context.Structural(word) is not { } option)
            {
                return;
            }

            if (option != "users")
            {
                reader.Bad(HaproxyChecks.BadUserlist, word, $"unknown option \"{word.Shown}\" of a group; expected \"users\"");
                return;
            }

            if (lists > 0 && reader.Context.State.Version >= OneListOfUsers)
            {
                reader.Bad(HaproxyChecks.BadUserlist, word, $"the group \"{name.Shown}\" has a list of users already");
                return;
            }

            if (!reader.AtEnd)
            {
                reader.Take();
            }
        }
    }

    private static void ReadUser(ArgumentReader reader)
    {
        if (!reader.TryTake("<name>", out _))
        {
            return;
        }

        while (!reader.AtEnd)
        {
            var word = reader.Take();
            if (reader.Context.Structural(word) is not { } option)
            {
                return;
            }

            if (option is not ("password" or "insecure-password" or "groups"))
            {
                reader.Bad(
                    HaproxyChecks.BadUserlist,
                    word,
                    $"unknown option \"{word.Shown}\" of a user{Hint.For(option, ["password", "insecure-password", "groups"])}");
                return;
            }

            if (!reader.AtEnd)
            {
                reader.Take();
            }
        }
    }
}

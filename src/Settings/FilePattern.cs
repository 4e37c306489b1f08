using System.IO.Enumeration;

namespace CfgCompiler.Settings;

/// <summary>
/// A pattern of file names as in a .gitignore: <c>*</c> and <c>?</c> stay inside one folder, <c>**</c> does not. Without a slash it is
/// the name of a file in any folder; a folder stands for all that is in it.
/// </summary>
internal static class FilePattern
{
    /// <param name="path">Relative to the folder of the settings, with slashes.</param>
    public static bool Matches(string pattern, string path)
    {
        var parts = path.Split('/');
        if (!pattern.TrimEnd('/').Contains('/'))
        {
            return parts.Any(part => FileSystemName.MatchesSimpleExpression(pattern.TrimEnd('/'), part, ignoreCase: false));
        }

        return Matches(pattern.Trim('/').Split('/'), parts);
    }

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
        {
            return true;
        }

        if (pattern[0] == "**")
        {
            for (var skipped = 0; skipped <= path.Length; skipped++)
            {
                if (Matches(pattern[1..], path[skipped..]))
                {
                    return true;
                }
            }

            return false;
        }

        return !path.IsEmpty
            && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false)
            && Matches(pattern[1..], path[1..]);
    }
}

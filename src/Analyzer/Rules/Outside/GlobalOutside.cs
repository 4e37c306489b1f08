using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Parser.Diagnostics;

namespace CfgCompiler.Analyzer.Rules.Outside;

/// <summary>What the global section names: users, groups, folders, files.</summary>
internal static class GlobalOutside
{
    public static void Check(OutsideFiles files)
    {
        foreach (var line in files.State.Configuration.Global.Lines)
        {
            if (line.Arguments is [var first, ..])
            {
                CheckLine(files, line, first);
            }
        }

        foreach (var section in files.State.Configuration.Sections)
        {
            foreach (var line in section.Lines)
            {
                if (line is { Name: "backing-file", Arguments: [{ Text: { Length: > 0 } } file, ..] } && files.PathOf(file) is { } path && path.LastIndexOf('/') is > 0 and var slash)
                {
                    files.IsThere(file, path[..slash], HaproxyChecks.BadRing, isFolder: true);
                }
            }
        }
    }

    private static void CheckLine(OutsideFiles files, BoundLine line, ConfigWord first)
    {
        switch (line.Name)
        {
            case "user":
                CheckUser(files, first, HaproxyChecks.AlreadySet);
                break;
            case "group":
                CheckGroup(files, first, HaproxyChecks.AlreadySet);
                break;
            case "chroot":
                files.IsThere(first, files.PathOf(first), HaproxyChecks.BadChroot, isFolder: true);
                break;
            case "ssl-dh-param-file" when files.IsThere(first, files.PathOf(first), HaproxyChecks.BadDhParam)
                && files.Read(files.PathOf(first)) is { } content && !content.Contains("-----BEGIN ", StringComparison.Ordinal):
                files.State.Report.Add(HaproxyChecks.BadDhParam, first.Location, $"the file \"{files.PathOf(first)}\" has no DH parameters in PEM form");
                break;
            case "issuers-chain-path":
                files.IsThere(first, files.PathOf(first), HaproxyChecks.BadTlsFolder, isFolder: true);
                break;
            case "lua-load" or "lua-load-per-thread":
                files.IsThere(first, files.PathOf(first), HaproxyChecks.BadLuaFile);
                break;
            case "httpclient.ssl.ca-file" when first.Value?.StartsWith('@') == false:
                var authorities = files.PathOf(first, files.GlobalValue("ca-base"));
                if (files.IsThere(first, authorities, HaproxyChecks.BadHttpClientFile) && files.Read(authorities) is { } text && !TlsFiles.HasBlock(text, "CERTIFICATE"))
                {
                    files.State.Report.Add(HaproxyChecks.BadHttpClientFile, first.Location, $"the file \"{authorities}\" has no certificate in PEM form");
                }

                break;
            case "default-path" when first.Value == "origin" && line.Arguments is [_, { Text: { Length: > 0 } origin } folder, ..]:
                files.IsThere(folder, origin, HaproxyChecks.BadDefaultPath, isFolder: true);
                break;
            case "unix-bind" or "stats socket":
                CheckOwners(files, line.Arguments.ToArray(), HaproxyChecks.BadUnixSocket);
                break;
            default:
                break;
        }
    }

    /// <summary><c>user</c> and <c>group</c> somewhere in a list of words.</summary>
    public static void CheckOwners(OutsideFiles files, ConfigWord[] words, DiagnosticDescriptor check)
    {
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (words[at].Value == "user")
            {
                CheckUser(files, words[++at], check);
            }
            else if (words[at].Value == "group")
            {
                CheckGroup(files, words[++at], check);
            }
        }
    }

    private static void CheckUser(OutsideFiles files, ConfigWord word, DiagnosticDescriptor check)
    {
        if (word.Text is { Length: > 0 } name && files.State.Options.HasUser(name) == false)
        {
            files.State.Report.Add(check, word.Location, $"this machine has no user \"{name}\"");
        }
    }

    private static void CheckGroup(OutsideFiles files, ConfigWord word, DiagnosticDescriptor check)
    {
        if (word.Text is { Length: > 0 } name && files.State.Options.HasGroup(name) == false)
        {
            files.State.Report.Add(check, word.Location, $"this machine has no group \"{name}\"");
        }
    }
}

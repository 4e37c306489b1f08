using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Analyzer.Rules.Outside;

/// <summary>Certificates, keys, authorities and revocation lists of bind and server lines.</summary>
internal static class TlsFiles
{
    /// <summary>A name without file of its own may stand for files with these at the end.</summary>
    private static readonly string[] Bundles = [".rsa", ".ecdsa", ".dsa"];

    public static void Check(OutsideFiles files, ProxyDraft proxy)
    {
        var seen = new HashSet<LineParams>(ReferenceEqualityComparer.Instance);
        foreach (var bind in proxy.Binds)
        {
            if (seen.Add(bind.Params))
            {
                CheckParameters(files, bind.Params, isBind: true);
            }
        }

        foreach (var server in proxy.Servers)
        {
            CheckParameters(files, server.Params, isBind: false);
        }
    }

    private static void CheckParameters(OutsideFiles files, LineParams parameters, bool isBind)
    {
        foreach (var parameter in parameters.Parameters)
        {
            // All servers after a default-server have its words.
            if (parameter.Arguments is not [{ Text: { Length: > 0 } text } word, ..] || !files.Seen.Add(word.Location))
            {
                continue;
            }

            switch (parameter.Name)
            {
                case "crt" or "default-crt" when !text.StartsWith('@') && !IsInStore(files, text):
                    CheckCertificate(files, word, isBind);
                    break;
                case "crt-list" when isBind:
                    CheckList(files, word);
                    break;
                case "ca-file" or "ca-verify-file" or "crl-file" when !text.StartsWith('@'):
                    CheckAuthorities(files, word, isBind);
                    break;
                case "ca-sign-file" when isBind && parameters.Has("generate-certificates"):
                    files.IsThere(word, files.PathOf(word, files.GlobalValue("ca-base")), HaproxyChecks.BadAuthorities);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A crt-store section loads it, perhaps by another name.</summary>
    private static bool IsInStore(OutsideFiles files, string name) =>
        files.State.Configuration.Sections.Exists(section => section.Kind == Section.CrtStore
            && section.Lines.Exists(line => line.Name == "load" && line.Line.Words.Any(word => word.Text == name)));

    private static void CheckCertificate(OutsideFiles files, ConfigWord word, bool isBind)
    {
        if (files.PathOf(word, files.GlobalValue("crt-base")) is not { } path)
        {
            return;
        }

        var look = files.State.Options.LookAtFile(path);
        if (look == FileLook.Missing && Array.Exists(Bundles, end => files.State.Options.LookAtFile(path + end) != FileLook.Missing))
        {
            return;
        }

        if ((look == FileLook.Directory && isBind) || !files.IsThere(word, path, isBind ? HaproxyChecks.BadCertificate : HaproxyChecks.BadServerTls) || files.Read(path) is not { } content)
        {
            return;
        }

        if (!HasBlock(content, "CERTIFICATE"))
        {
            files.State.Report.Add(isBind ? HaproxyChecks.BadCertificate : HaproxyChecks.BadServerTls, word.Location, $"the file \"{path}\" has no certificate in PEM form");
        }
        else if (isBind && !HasBlock(content, "PRIVATE KEY") && !HasKeyBeside(files, path))
        {
            files.State.Report.Add(HaproxyChecks.BadCertificate, word.Location, $"neither \"{path}\" nor \"{path}.key\" has a private key");
        }
    }

    private static bool HasKeyBeside(OutsideFiles files, string path)
    {
        var withoutEnd = path.EndsWith(".crt", StringComparison.Ordinal) ? path[..^4] : path;
        return files.State.Options.LookAtFile($"{path}.key") != FileLook.Missing || files.State.Options.LookAtFile($"{withoutEnd}.key") != FileLook.Missing;
    }

    private static void CheckAuthorities(OutsideFiles files, ConfigWord word, bool isBind)
    {
        var check = isBind ? HaproxyChecks.BadAuthorities : HaproxyChecks.BadServerTls;
        var path = files.PathOf(word, files.GlobalValue("ca-base"));
        var isFolder = path is not null && files.State.Options.LookAtFile(path) == FileLook.Directory;
        if (!isFolder && files.IsThere(word, path, check)
            && files.Read(path) is { } content && !HasBlock(content, "CERTIFICATE") && !HasBlock(content, "X509 CRL"))
        {
            files.State.Report.Add(check, word.Location, $"the file \"{path}\" has neither certificate nor revocation list in PEM form");
        }
    }

    /// <summary>One certificate a line, with its settings in brackets and filters after it.</summary>
    private static void CheckList(OutsideFiles files, ConfigWord word)
    {
        var path = files.PathOf(word);
        if (!files.IsThere(word, path, HaproxyChecks.BadCertificate) || files.Read(path) is not { } content)
        {
            return;
        }

        var number = 0;
        var count = 0;
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            number++;
            var entry = line.Trim(" \t");
            if (entry.IsEmpty || entry[0] == '#')
            {
                continue;
            }

            count++;
            var end = entry.IndexOfAny(" \t[");
            var name = ConfigWord.Decode((end < 0 ? entry : entry[..end]).ToString());
            if (name.StartsWith('@') || IsInStore(files, name) || files.PathOf(word, name, files.GlobalValue("crt-base")) is not { } certificate)
            {
                continue;
            }

            if (files.State.Options.LookAtFile(certificate) == FileLook.Missing && !Array.Exists(Bundles, bundle => files.State.Options.LookAtFile(certificate + bundle) != FileLook.Missing))
            {
                files.State.Report.Add(HaproxyChecks.BadCertificate, word.Location, $"line {number} of \"{path}\" names the file \"{certificate}\", which does not exist");
                return;
            }
        }

        if (count == 0)
        {
            files.State.Report.Add(HaproxyChecks.BadCertificate, word.Location, $"the file \"{path}\" lists no certificate");
        }
    }

    public static bool HasBlock(string content, string name) =>
        content.Contains("-----BEGIN ", StringComparison.Ordinal) && content.Contains($"{name}-----", StringComparison.Ordinal);
}

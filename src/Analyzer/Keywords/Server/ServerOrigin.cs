using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords.Server;

/// <summary><c>from ORIGIN</c> before the parameters of a server: whose parameters it starts with (section 5.2, since 3.5).</summary>
internal static class ServerOrigin
{
    private const int Since = 305;

    /// <summary>Null when the line has none, or one that is wrong.</summary>
    public static ServerParams? Read(LineContext context, ArgumentReader reader)
    {
        if (reader.Peek is not { Value: "from" } keyword || context.State.Target < Since)
        {
            return null;
        }

        reader.Take();
        SupportReport.Say(context, Support.NotYet, "server from", keyword.Location);
        if (!reader.TryTake("<origin>", out var word) || context.Structural(word) is not { } origin)
        {
            return null;
        }

        if (origin == "none")
        {
            return new ServerParams();
        }

        var colon = origin.IndexOf(':');
        var found = (colon < 0 ? "" : origin[..colon]) switch
        {
            "be" => ProxyOf(context, origin[(colon + 1)..])?.DefaultServer,
            "srv" => ServerOf(context, origin[(colon + 1)..]),
            _ => null,
        };
        if (found is null && !context.State.Configuration.IsOpen)
        {
            reader.Bad(
                HaproxyChecks.BadServerWord,
                word,
                $"no origin \"{word.Shown}\" above this line; expected \"none\", \"be:[<backend>]\" or \"srv:[<backend>/]<server>\"");
        }

        return found?.Inherit();
    }

    private static ProxyDraft? ProxyOf(LineContext context, string name) =>
        name.Length == 0 ? context.Proxy : context.State.Configuration.FindBackend(ConfigWord.Decode(name));

    private static ServerParams? ServerOf(LineContext context, string text)
    {
        var slash = text.IndexOf('/');
        var proxy = ProxyOf(context, slash < 0 ? "" : text[..slash]);
        var name = ConfigWord.Decode(text[(slash + 1)..]);
        return proxy?.Servers.Find(server => server.Name == name)?.Params ?? proxy?.NamedDefaultServers.GetValueOrDefault(name);
    }
}

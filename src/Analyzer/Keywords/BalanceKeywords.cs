using CfgCompiler.Analyzer.Binding;
using CfgCompiler.Analyzer.Rules;

namespace CfgCompiler.Analyzer.Keywords;

/// <summary><c>balance</c> (section 4.2) and the registry of its algorithms.</summary>
internal static class BalanceKeywords
{
    public static readonly BalanceAlgorithm[] Algorithms =
    [
        new("roundrobin", Support.Compiled, "Servers in turn, by weight."),
        new("static-rr", Support.NotYet, "Servers in turn, by weights that can't change at run time."),
        new("leastconn", Support.NotYet, "The server with the fewest connections."),
        new("first", Support.NotYet, "The first server with a free connection slot."),
        new("source", Support.NotYet, "By a hash of the client's address."),
        new("uri", Support.NotYet, "By a hash of the request's path."),
        new("url_param", Support.NotYet, "By a hash of a query parameter."),
        new("hdr", Support.NotYet, "By a hash of a request header."),
        new("hash", Support.NotYet, "By a hash of a sample expression."),
        new("random", Support.NotYet, "A random server, the better one of several draws."),
        new("rdp-cookie", Support.NotYet, "By a hash of an RDP cookie."),
        new("log-hash", Support.NotYet, "By a hash of a log message."),
        new("sticky", Support.NotYet, "The same server as long as it works."),
    ];

    public static KeywordSpec[] All =>
    [
        Keyword.ForBackends("balance", new AlgorithmArgument(), (line, algorithm) => line.Proxy.Balance = algorithm,
            "Algorithm that picks the server of a request."),
    ];

    private sealed class AlgorithmArgument : Argument<Setting<string>>
    {
        public override string Usage => "<algorithm> [<arguments>]";

        public override bool TryRead(ArgumentReader reader, out Setting<string> value)
        {
            var line = reader.Context.Line;
            value = Setting<string>.Fixed("roundrobin", line, reader.Context.KeywordLocation);
            if (reader.AtEnd)
            {
                return true;
            }

            var word = reader.Take();
            if (reader.Context.Structural(word) is not { } text)
            {
                return false;
            }

            var name = text.IndexOf('(') is > 0 and var paren ? text[..paren] : text;
            var algorithm = Array.Find(Algorithms, candidate => candidate.Name == name);
            if (algorithm is null)
            {
                var hint = Hint.For(name, Array.ConvertAll(Algorithms, candidate => candidate.Name), longestList: int.MaxValue);
                reader.Bad(HaproxyChecks.UnknownBalance, word, $"unknown balance algorithm \"{word.Shown}\"{hint}");
                return false;
            }

            if (!BalanceArguments.Check(reader, word, name))
            {
                return false;
            }

            reader.SkipAll();
            SupportReport.Say(reader.Context, algorithm.Support, $"balance {name}", word.Location);
            value = Setting<string>.Fixed(name, line, word.Location);
            return true;
        }
    }
}

/// <summary>One balance algorithm.</summary>
internal sealed record BalanceAlgorithm(string Name, Support Support, string Summary);

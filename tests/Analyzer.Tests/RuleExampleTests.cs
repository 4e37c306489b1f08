using CfgCompiler.TestSupport.Files;
using Xunit.Abstractions;

namespace CfgCompiler.Analyzer.Tests;

/// <summary>The examples of our own rules: each is linted with all rules on and must be reported with its code. The floor only ever rises.</summary>
public sealed class RuleExampleTests(ITestOutputHelper output)
{
    /// <summary>Examples that are reported. To see the ones that are not: --logger "console;verbosity=detailed".</summary>
    private const int Floor = 184;

    /// <summary>Examples of which another finding says the same, or that do not show what their rule is about.</summary>
    private static readonly Dictionary<string, string> NotReportable = new(StringComparer.Ordinal)
    {
        ["CFG1014"] = "what follows the sharp is a comment",
        ["CFG1030"] = "HAProxy's own warnings, such as CFG0073",
        ["CFG1034"] = "the server's port is not that of the listener",
        ["CFG1041"] = "HAProxy's own warnings, CFG0090 and CFG0091",
        ["CFG1043"] = "HAProxy's own warning, CFG0176",
        ["CFG1044"] = "the listener has no TLS, so that who is redirected comes back elsewhere",
        ["CFG1047"] = "the example's variable has a default",
        ["CFG1049"] = "a line for a server that is down is passed over, as the manual says",
        ["CFG1055"] = "a server of the template has the name of another one, which HAProxy refuses",
        ["CFG2037"] = "the example loads no Lua",
        ["CFG3004"] = "HAProxy's own warning, CFG0026",
        ["CFG4011"] = "the example has three values, the rule is about more than 50",
        ["CFG4012"] = "the example has two lines, a map pays from eight on",
        ["CFG5015"] = "the example has no QUIC listener",
        ["CFG6008"] = "HAProxy's own warning, CFG0093",
        ["CFG7006"] = "every version has the example's keyword",
    };

    /// <summary>What the files that examples name are like, so that the rules about files have something to find.</summary>
    private static readonly CertificateLook Expired = new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));

    private static string TablePath => Repository.Path("..", "shared", "language", "rules.tsv");

    [Fact]
    public void Examples_LintedWithAllRules_AreReportedWithTheirCode()
    {
        if (!File.Exists(TablePath))
        {
            output.WriteLine("Skipped: ../shared/language/rules.tsv is not beside the clone.");
            return;
        }

        var missed = new List<string>();
        var reported = 0;
        var all = 0;
        foreach (var row in File.ReadLines(TablePath).Skip(1).Select(line => line.Split('\t')))
        {
            var (code, name, example) = (row[0], row[1], row[4]);
            if (example.Length == 0 || example[0] == '(')
            {
                continue;
            }

            all++;
            if (Texts(example).Any(text => IsReported(text, code)))
            {
                reported++;
                Assert.False(NotReportable.ContainsKey(code), $"{code} is reported: it need no longer be excused");
            }
            else if (NotReportable.TryGetValue(code, out var reason))
            {
                output.WriteLine($"not reportable {code} {name}: {reason}");
            }
            else
            {
                output.WriteLine($"miss {code} {name}: {example}");
                if (string.CompareOrdinal(code, "CFG2") >= 0)
                {
                    missed.Add(code);
                }
            }
        }

        output.WriteLine($"all: {reported} of {all}");
        Assert.Empty(missed);
        Assert.True(reported >= Floor, $"only {reported} of {all} examples are reported");
    }

    /// <summary>The example in a configuration; in one without a backend for the rest; and, if it consists of whole sections, by itself.</summary>
    private static IEnumerable<string> Texts(string example)
    {
        var joined = HaproxyCheckFile.Make(example);
        yield return joined;
        yield return joined.Replace("    default_backend be\n", "", StringComparison.Ordinal);
        if (!example.Contains("> ", StringComparison.Ordinal))
        {
            yield return string.Join('\n', example.Split("; ").Select(line => line.Trim())) + "\n";
        }
    }

    /// <summary>With the rules of today, or as HAProxy 2.6 is looked at: some habits became harmless with a later version's defaults.</summary>
    private static bool IsReported(string text, string code) =>
        new[] { null, "2.6" }.Any(target => Cfg.Analyze(text, new AnalysisOptions
        {
            Target = target,
            Profile = Profile.Strict,
            CheckFiles = true,
            LookAtFile = static path => path == "/bin/true" ? FileLook.FoundWritable : FileLook.Unknown,
            LookAtCertificate = static _ => Expired,
            ReadText = static path => path == "m.map" ? "/a one\n/a two\n" : null,
        }).Diagnostics.Any(found => found.Code == code));
}

using CfgCompiler.Analyzer.Keywords;

namespace CfgCompiler.Emit.Tests;

/// <summary>The two ends of the seam: what the analyzer lets through has a row here, and no row stands for nothing.</summary>
public sealed class RegistryTests
{
    /// <summary>Options that are plan nodes of their own, with their own emitters; their meaning is tested there.</summary>
    private static readonly HashSet<string> OptionsWithOwnNode = ["option forwardfor", "option httpchk", "option httplog", "option redispatch"];

    public static TheoryData<string> Rows => [.. RuntimeNames.All.Select(row => row.Key)];

    public static TheoryData<string> CompiledOperations =>
    [
        .. Registry.Proxies.All
            .Where(entry => entry is { Support.Level: SupportLevel.Compiled, Removal: null } && !OptionsWithOwnNode.Contains(entry.Name))
            .Select(entry => entry.Name)
            .Where(name => name.Split(' ')[0] is "timeout" or "option" or "capture"),
    ];

    [Theory]
    [MemberData(nameof(CompiledOperations))]
    public void Entry_Compiled_HasARow(string name)
    {
        var words = name.Split(' ', 2);
        Assert.NotNull(RuntimeNames.Find($"{words[0]}:{words[1].Replace(' ', '-')}"));
    }

    [Fact]
    public void BalanceAlgorithm_Compiled_HasARowAndOnlyThen() =>
        Assert.All(BalanceKeywords.Algorithms, algorithm => Assert.Equal(
            algorithm.Support.Level == SupportLevel.Compiled, RuntimeNames.Find("balance:" + algorithm.Name) is not null));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_InRegistry_HasACompiledEntry(string key)
    {
        var parts = key.Split(':');
        if (parts[0] == "balance")
        {
            Assert.Contains(BalanceKeywords.Algorithms, algorithm => algorithm.Name == parts[1] && algorithm.Support.Level == SupportLevel.Compiled);
            return;
        }

        var entry = Registry.Proxies.Find(EntryName(parts[0], parts[^1]));
        Assert.NotNull(entry);
        Assert.Equal(SupportLevel.Compiled, entry.Support.Level);
    }

    private static string EntryName(string family, string name) => (family, name) switch
    {
        ("log", "default") => "log",
        ("log", _) => "option " + name,
        ("forwardfor", _) => "option forwardfor",
        ("http-reuse", _) => "http-reuse",
        ("capture", _) => "capture " + name.Replace('-', ' '),
        _ => $"{family} {name}",
    };
}

using System.Text.Json;

namespace CfgCompiler.Cli.Tests.Commands;

public sealed class KeywordsCommandTests
{
    [Fact]
    public void Keywords_Json_HasEveryFieldOfEveryEntry()
    {
        using var json = JsonDocument.Parse(CommandLine.Cfgc("keywords", "--format", "json").Output);

        string[] fields = ["kind", "name", "sections", "since", "deprecated", "removed", "replacement", "support", "reason", "doc"];
        Assert.All(json.RootElement.EnumerateArray(), entry => Assert.Equal(fields, entry.EnumerateObject().Select(property => property.Name)));
        Assert.Contains("keyword timeout client compiled", Entries(json));
        Assert.Contains("option option httplog compiled", Entries(json));
        Assert.Contains("bind ssl not-yet", Entries(json));
        Assert.Contains("server weight compiled", Entries(json));
        var removed = json.RootElement.EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == "block");
        Assert.Equal("2.1", removed.GetProperty("removed").GetString());
        Assert.Equal("http-request deny", removed.GetProperty("replacement").GetString());
        Assert.Contains("backend", removed.GetProperty("sections").EnumerateArray().Select(section => section.GetString()));
    }

    [Fact]
    public void Keywords_All_AreThereOnce()
    {
        using var json = JsonDocument.Parse(CommandLine.Cfgc("keywords", "--format", "json").Output);
        var names = json.RootElement.EnumerateArray().Select(entry => $"{entry.GetProperty("kind")} {entry.GetProperty("name")}").ToList();

        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [InlineData("text", "keyword    timeout client ")]
    [InlineData("markdown", "\n| `timeout client` | defaults, frontend, listen")]
    public void Keywords_OtherForms_HaveTheEntry(string format, string expected) =>
        Assert.Contains(expected, CommandLine.Cfgc("keywords", "--format", format).Output, StringComparison.Ordinal);

    private static List<string> Entries(JsonDocument json) =>
        [.. json.RootElement.EnumerateArray().Select(entry => $"{entry.GetProperty("kind")} {entry.GetProperty("name")} {entry.GetProperty("support")}")];
}

using System.Xml.Linq;

namespace CfgCompiler.Tidy.Tests;

public sealed class ProjectEdgesTests
{
    [Fact]
    public void SourceProjects_References_AreThoseOfTheTable() =>
        Findings.AssertNone(Projects().SelectMany(static file => ProjectEdges.Complaints(Path.GetFileNameWithoutExtension(file), SourceTree.Read(file))));

    [Fact]
    public void Table_EachProject_Exists() =>
        Findings.AssertNone(ProjectEdges.ProjectNames.Except(Projects().Select(static file => Path.GetFileNameWithoutExtension(file))));

    [Fact]
    public void SharedBuildFiles_References_AreNone()
    {
        // A reference in a props file would reach every project behind the table's back.
        var shared = SourceTree.Files.Where(static file => file.EndsWith(".props", StringComparison.Ordinal) || file.EndsWith(".targets", StringComparison.Ordinal))
            .Where(static file => file.StartsWith("src/", StringComparison.Ordinal) || !file.Contains('/'));
        Findings.AssertNone(shared.SelectMany(static file => ProjectEdges.References(XDocument.Parse(SourceTree.Read(file)))));
    }

    [Theory]
    [InlineData("CfgCompiler.Runtime", "<ProjectReference Include=\"../Parser/CfgCompiler.Parser.csproj\" />")]
    [InlineData("CfgCompiler.Cli", "<PackageReference Include=\"Microsoft.CodeAnalysis.CSharp\" />")]
    [InlineData("CfgCompiler.Values", "<ProjectReference Include=\"..\\Parser\\CfgCompiler.Parser.csproj\" />")]
    public void Complaints_OtherEdge_IsReported(string project, string reference)
    {
        var framework = project is "CfgCompiler.Values" ? "net8.0" : "net10.0";
        var xml = $"<Project><PropertyGroup><TargetFramework>{framework}</TargetFramework></PropertyGroup><ItemGroup>{reference}</ItemGroup></Project>";
        Assert.Single(ProjectEdges.Complaints(project, xml));
    }

    [Fact]
    public void Solution_EachProject_IsListed()
    {
        var solution = SourceTree.Read("CfgCompiler.sln").Replace('\\', '/');
        var missing = SourceTree.WithExtension(".csproj", "src", "tests").Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal));
        Findings.AssertNone(missing);
    }

    private static IEnumerable<string> Projects() => SourceTree.WithExtension(".csproj", "src");
}

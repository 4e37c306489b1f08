using CfgCompiler.Analyzer.Binding.Expressions;

namespace CfgCompiler.Analyzer.Binding;

/// <summary>
/// The lines of defaults sections and proxies, found by what they say, for rules: with many rules and many lines, each rule should
/// see only the lines that it is about. Made once, when all sections are read.
/// </summary>
internal sealed class LineIndex
{
    private readonly Dictionary<string, List<PlacedLine>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlacedLine>> _byAction = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlacedParameter>> _byParameter = new(StringComparer.Ordinal);

    public LineIndex(Configuration configuration)
    {
        Sections = [.. configuration.Defaults, .. configuration.Proxies];
        foreach (var proxy in configuration.Proxies)
        {
            Add(proxy);
        }

        All = new List<PlacedLine>(Sections.Sum(static section => section.Lines.Count));
        foreach (var section in Sections)
        {
            foreach (var line in section.Lines)
            {
                Add(new PlacedLine(section, line));
            }
        }
    }

    /// <summary>The defaults sections, then the proxies.</summary>
    public ProxyDraft[] Sections { get; }

    /// <summary>Each line once, where it stands; those that begin with "no" are left out, here and below.</summary>
    public List<PlacedLine> All { get; }

    /// <summary>All tests, those of acl lines and those in braces.</summary>
    public List<PlacedTest> Tests { get; } = [];

    /// <summary>All expressions: arguments, those of log formats, ACLs and conditions.</summary>
    public List<PlacedExpression> Expressions { get; } = [];

    /// <summary>The lines with expressions, log formats, ACLs or conditions.</summary>
    public List<PlacedLine> WithParts { get; } = [];

    /// <summary>The lines of one keyword, by all of its words.</summary>
    public IReadOnlyList<PlacedLine> Named(string name) => _byName.TryGetValue(name, out var lines) ? lines : [];

    /// <summary>The rules with one action, in whatever list of rules.</summary>
    public IReadOnlyList<PlacedLine> Actions(string name) => _byAction.TryGetValue(name, out var lines) ? lines : [];

    /// <summary>The parameters of one name on bind and server lines, what servers take from default-server lines included.</summary>
    public IReadOnlyList<PlacedParameter> Parameters(string name) => _byParameter.TryGetValue(name, out var parameters) ? parameters : [];

    private void Add(ProxyDraft proxy)
    {
        foreach (var bind in proxy.Binds)
        {
            Add(proxy, bind.Params);
        }

        foreach (var server in proxy.Servers)
        {
            Add(proxy, server.Params);
        }
    }

    private void Add(ProxyDraft proxy, LineParams line)
    {
        foreach (var parameter in line.Parameters)
        {
            Add(_byParameter, parameter.Name, new PlacedParameter(proxy, parameter));
        }
    }

    private void Add(PlacedLine placed)
    {
        var line = placed.Line;
        if (line.IsNegated)
        {
            return;
        }

        All.Add(placed);
        Add(_byName, line.Name, placed);
        if (line.Parts is not { } parts)
        {
            return;
        }

        WithParts.Add(placed);
        foreach (var expression in parts.AllExpressions())
        {
            Expressions.Add(new PlacedExpression(placed.Section, line, expression));
        }

        if (parts.Action is { } action)
        {
            Add(_byAction, action.Spec.Name, placed);
        }

        if (parts.Acl is { } acl)
        {
            Tests.Add(new PlacedTest(placed.Section, line, acl.Test));
        }

        foreach (var term in parts.Condition?.Terms ?? [])
        {
            if (term.Test is { } test)
            {
                Tests.Add(new PlacedTest(placed.Section, line, test));
            }
        }
    }

    /// <summary>All redirects: those of http-request and http-response rules, and the lines of that name.</summary>
    public IEnumerable<PlacedLine> Redirects => Named("redirect").Concat(Actions("redirect"));

    /// <summary>Some line's keyword begins so.</summary>
    public bool HasKeyword(string beginning) => _byName.Keys.Any(name => name.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>The lines of several keywords, one keyword after the other.</summary>
    public IEnumerable<PlacedLine> NamedAny(params IEnumerable<string> names) => names.SelectMany(Named);

    /// <summary>The rules with one of several actions, one action after the other.</summary>
    public IEnumerable<PlacedLine> AnyAction(params IEnumerable<string> names) => names.SelectMany(Actions);

    private static void Add<T>(Dictionary<string, List<T>> lists, string name, T placed)
    {
        if (!lists.TryGetValue(name, out var list))
        {
            lists.Add(name, list = []);
        }

        list.Add(placed);
    }
}

/// <summary>A line and the defaults section or proxy where it stands.</summary>
internal readonly record struct PlacedLine(ProxyDraft Section, BoundLine Line);

/// <summary>A test of an acl line or of a condition, and where it stands.</summary>
internal readonly record struct PlacedTest(ProxyDraft Section, BoundLine Line, AclTest Test);

/// <summary>An expression and where it stands.</summary>
internal readonly record struct PlacedExpression(ProxyDraft Section, BoundLine Line, SampleExpression Expression);

/// <summary>A parameter of a bind or server line, and the proxy of the line.</summary>
internal readonly record struct PlacedParameter(ProxyDraft Section, BoundParameter Parameter);

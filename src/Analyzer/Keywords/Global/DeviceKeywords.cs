namespace CfgCompiler.Analyzer.Keywords.Global;

/// <summary>Modules that recognize devices: 51Degrees, DeviceAtlas and WURFL (section 3.7).</summary>
internal static class DeviceKeywords
{
    private static readonly Support NotInAProxy = Support.Rejected("device detection needs a library that a compiled proxy does not carry");

    public static KeywordSpec[] All =>
    [
        Keyword.Judged("51degrees-allow-unmatched", Section.Global, 208, Arg.OnOff(),
            "Takes matches that are not exact.") with { Support = NotInAProxy },
        Keyword.Judged("51degrees-cache-size", Section.Global, 106, Arg.LaxNumber("number", min: 0),
            "Entries of the cache of matches.") with { Support = NotInAProxy },
        Keyword.Judged("51degrees-data-file", Section.Global, 106, Arg.Text("value"),
            "File of the device data.") with { Support = NotInAProxy },
        Keyword.Judged("51degrees-difference", Section.Global, 208, Arg.LaxNumber("number", min: 0),
            "Allowed difference of a match.") with { Support = NotInAProxy },
        Keyword.Judged("51degrees-drift", Section.Global, 208, Arg.LaxNumber("number", min: 0),
            "Allowed drift of a match.") with { Support = NotInAProxy },
        Keyword.Judged("51degrees-property-name-list", Section.Global, 106, Arg.Words("value"),
            "Properties that are looked up.") with { Support = NotInAProxy },
        Keyword.Judged("51degrees-property-separator", Section.Global, 106, Arg.Text("value"),
            "Character between properties.") with { Support = NotInAProxy },
        Keyword.Judged("51degrees-use-performance-graph", Section.Global, 208, Arg.OnOff(),
            "Uses the graph made for speed.") with { Support = NotInAProxy },
        Keyword.Judged("51degrees-use-predictive-graph", Section.Global, 208, Arg.OnOff(),
            "Uses the graph made for prediction.") with { Support = NotInAProxy },
        Keyword.Judged("deviceatlas-json-file", Section.Global, 106, Arg.Text("value"),
            "File of the device data.") with { Support = NotInAProxy },
        Keyword.Judged("deviceatlas-log-level", Section.Global, 106, Arg.Words("value"),
            "How much the module logs.") with { Support = NotInAProxy },
        Keyword.Judged("deviceatlas-properties-cookie", Section.Global, 106, Arg.Words("value"),
            "Cookie with properties measured in the browser.") with { Support = NotInAProxy },
        Keyword.Judged("deviceatlas-separator", Section.Global, 106, Arg.Words("value"),
            "Character between properties.") with { Support = NotInAProxy },
        Keyword.Judged("wurfl-cache-size", Section.Global, 107, Arg.Text("value"),
            "Entries of the cache of matches.") with { Support = NotInAProxy },
        Keyword.Judged("wurfl-data-file", Section.Global, 107, Arg.Text("value"),
            "File of the device data.") with { Support = NotInAProxy },
        Keyword.Judged("wurfl-engine-mode", Section.Global, 107, Arg.Text("value"),
            "How matches are made.") with { Support = NotInAProxy },
        Keyword.Judged("wurfl-information-list", Section.Global, 107, Arg.Words("value"),
            "Capabilities that are looked up.") with { Support = NotInAProxy },
        Keyword.Judged("wurfl-information-list-separator", Section.Global, 107, Arg.Text("value"),
            "Character between capabilities.") with { Support = NotInAProxy },
        Keyword.Judged("wurfl-patch-file", Section.Global, 107, Arg.Words("value"),
            "Files that change the device data.") with { Support = NotInAProxy },
        Keyword.Judged("wurfl-useragent-priority", Section.Global, 107, Arg.Text("value"),
            "Which User-Agent counts.") with { Support = NotInAProxy },
    ];
}

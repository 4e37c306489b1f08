namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>Fetches that only builds of HAProxy with a library for device detection have.</summary>
internal static partial class Fetches
{
    private static FetchSpec[] Devices =>
    [
        Device("51d.all", 106, "Device properties found by 51Degrees from the request headers."),
        Device("da-csv-fetch", 106, "Device properties found by DeviceAtlas from the request."),
        Device("wurfl-get", 107, "Chosen device properties found by WURFL from the request."),
        Device("wurfl-get-all", 107, "All configured device properties found by WURFL from the request."),
    ];

    private static FetchSpec Device(string name, int since, string summary) =>
        new(name, "[string,string,string,string,string]", SampleType.Str, RuleStage.Requests, SampleLayer.Layer7, summary) { Since = since };
}

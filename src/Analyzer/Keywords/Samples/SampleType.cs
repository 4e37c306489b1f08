namespace CfgCompiler.Analyzer.Keywords.Samples;

/// <summary>What a sample can be (section 7.1 and 7.3).</summary>
internal enum SampleType
{
    /// <summary>Not known before the expression runs: variables, decoded JSON.</summary>
    Any,
    Bool,
    Sint,

    /// <summary>An IPv4 or IPv6 address.</summary>
    Addr,
    Ipv4,
    Ipv6,
    Str,
    Bin,

    /// <summary>An HTTP method.</summary>
    Meth,
}

/// <summary>Which type may stand where another is wanted: HAProxy converts by itself where that has a meaning (section 7.3.1).</summary>
internal static class SampleTypes
{
    public static bool Converts(SampleType from, SampleType to) => to switch
    {
        SampleType.Any or SampleType.Str or SampleType.Bin => true,
        SampleType.Bool or SampleType.Sint => from is not (SampleType.Ipv6 or SampleType.Addr or SampleType.Bin or SampleType.Meth),
        SampleType.Addr or SampleType.Ipv4 or SampleType.Ipv6 => from is not (SampleType.Bool or SampleType.Bin or SampleType.Meth),
        SampleType.Meth => from is SampleType.Any or SampleType.Str or SampleType.Bin or SampleType.Meth,
        _ => false,
    };

    /// <summary>The name for messages.</summary>
    public static string NameOf(SampleType type) => type switch
    {
        SampleType.Any => "any type",
        SampleType.Bool => "a boolean",
        SampleType.Sint => "an integer",
        SampleType.Addr => "an address",
        SampleType.Ipv4 => "an IPv4 address",
        SampleType.Ipv6 => "an IPv6 address",
        SampleType.Str => "a string",
        SampleType.Bin => "binary data",
        _ => "an HTTP method",
    };
}

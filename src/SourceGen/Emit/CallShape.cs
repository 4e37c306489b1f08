namespace CfgCompiler.Emit;

/// <summary>How generated code uses a Runtime member.</summary>
public enum CallShape
{
    /// <summary><c>int (ref Stream)</c>, taken as a function pointer.</summary>
    Balance,

    /// <summary><c>void (ref Stream, ref LogLine)</c>, taken as a function pointer.</summary>
    Log,

    /// <summary><c>void (ref Stream, int slot, ReadOnlySpan&lt;byte&gt; lowerCaseName)</c>.</summary>
    CaptureHeader,

    /// <summary><c>void (ref Stream, ReadOnlySpan&lt;byte&gt; header, bool ifNone)</c>.</summary>
    AddHeader,

    /// <summary><c>bool (ref Stream, …)</c> with network and mask as <c>uint</c> for IPv4 and as <c>UInt128</c> for IPv6.</summary>
    IsFromNetwork,

    /// <summary>A property of the proxy's settings that the line sets to a fixed value, on whichever side the proxy has.</summary>
    Switch,

    /// <summary>The same, without effect in a backend.</summary>
    FrontendSwitch,

    /// <summary>The same, without effect in a frontend.</summary>
    BackendSwitch,

    /// <summary>An <c>int?</c> property in milliseconds, without effect in a backend.</summary>
    FrontendTime,

    /// <summary>An <c>int?</c> property in milliseconds, without effect in a frontend.</summary>
    BackendTime,
}

namespace CfgCompiler.TestSupport.Network;

/// <summary>How a connection stood after the last read.</summary>
public enum StreamEnd
{
    Open,
    Closed,
    Reset,
}

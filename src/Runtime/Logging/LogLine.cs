namespace CfgCompiler.Runtime.Logging;

/// <summary>A log line under construction: a bounded writer over a worker's own bytes, which drops what does not fit.</summary>
public unsafe ref partial struct LogLine
{
}

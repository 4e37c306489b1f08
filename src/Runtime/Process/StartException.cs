namespace CfgCompiler.Runtime.Process;

/// <summary>The proxy cannot start. The message is what HAProxy prints after <c>[ALERT]</c>.</summary>
public sealed class StartException : Exception
{
    /// <summary>A value of the configuration is the reason: the message names the place.</summary>
    public StartException(string cfgFile, int line, string problem)
        : base($"config : parsing [{cfgFile}:{line}] : {problem}")
    {
    }

    /// <summary>The machine is the reason (an address in use, a missing privilege): the whole message is given.</summary>
    public StartException(string message)
        : base(message)
    {
    }
}

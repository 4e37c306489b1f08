namespace CfgCompiler.Cli;

/// <summary>cfgc can't do what was asked, for a reason that the user can act on; the message is all they see (exit status 2).</summary>
internal sealed class CliException(string message) : Exception(message);

using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Health;

/// <summary>Where state changes are told: the proxy's log targets and, in the foreground, standard error.</summary>
internal interface IHealthReport
{
    /// <param name="level">Syslog level, 0…7.</param>
    /// <param name="logText">What the log targets get.</param>
    /// <param name="screenText">What standard error gets.</param>
    void Say(ProxySettings proxy, int level, string logText, string screenText);
}

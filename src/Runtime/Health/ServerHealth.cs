using CfgCompiler.Runtime.Settings;

namespace CfgCompiler.Runtime.Health;

/// <summary>What a check result changed.</summary>
/// <param name="WentUp">The server was DOWN and is UP now.</param>
/// <param name="WentDown">The server was UP and is DOWN now.</param>
/// <param name="Reported">The health or the kind of result changed: <c>option log-health-checks</c> writes a line.</param>
internal readonly record struct HealthChange(bool WentUp, bool WentDown, bool Reported);

/// <summary>
/// The state of one checked server (section 5.2 "rise", "fall", "inter"): pure, fed with results. A server starts UP without a
/// single check behind it, and until <c>rise</c> checks have passed one failed check takes it DOWN; a server that is UP for good
/// goes DOWN after <c>fall</c> failed checks in a row.
/// </summary>
internal sealed class ServerHealth(ServerSettings server)
{
    // 0 … rise-1: DOWN, with that many checks passed; rise … rise+fall-1: UP, rise+fall-1-health checks failed.
    private int _health;
    private CheckStatus _lastStatus = CheckStatus.Unknown;

    private int Full => server.Rise + server.Fall - 1;

    /// <summary>The server may take requests.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>Interval until the next check: fastinter while in transition or unchecked, downinter when DOWN for good.</summary>
    public int NextIntervalMs
    {
        get
        {
            if (_health == Full)
            {
                return server.InterMs;
            }

            var special = _health == 0 && !IsUp ? server.DowninterMs : server.FastinterMs;
            return special > 0 ? special : server.InterMs;
        }
    }

    /// <summary>As in <c>status: 2/3 UP</c>: what the checks alone say, whatever state the server is in.</summary>
    public string Describe() => _health >= server.Rise
        ? $"{_health - server.Rise + 1}/{server.Fall} UP"
        : $"{_health}/{server.Rise} DOWN";

    public HealthChange Observe(CheckResult result)
    {
        var before = _health;
        if (result.Passed)
        {
            _health = _health + 1 >= server.Rise ? Full : _health + 1;
        }
        else
        {
            _health = _health > server.Rise ? _health - 1 : 0;
        }

        var reported = _health != before || result.Status != _lastStatus;
        _lastStatus = result.Status;

        var wentUp = !IsUp && _health >= server.Rise;
        var wentDown = IsUp && !result.Passed && _health == 0;
        IsUp = wentUp || (IsUp && !wentDown);
        return new HealthChange(wentUp, wentDown, reported);
    }
}

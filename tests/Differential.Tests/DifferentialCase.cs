namespace CfgCompiler.Differential.Tests;

/// <summary>One conversation that HAProxy and our proxy must answer alike.</summary>
/// <param name="Name">Unique; also the name of the recorded answer.</param>
/// <param name="Talk">What the client does.</param>
public sealed record DifferentialCase(string Name, Action<Conversation> Talk)
{
    public string Cfg { get; init; } = Cfgs.Text();

    /// <summary>The servers s1, s2 …; null is one that refuses connections.</summary>
    public IReadOnlyList<Action<OriginConnection>?> Servers { get; init; } = [Origins.Answer(Origins.Ok)];

    /// <summary>How many requests are logged. The transcript waits for them; more than these are a difference too.</summary>
    public int LogLines { get; init; } = 1;

    /// <summary>HAProxy 2.6 and 3.5 differ here: the judge is the answer of 3.5, recorded beside the test.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>Why ours differs on purpose, as docs/differences.md says it; the test then fails once it no longer does.</summary>
    public string? KnownDifference { get; init; }

    /// <summary>Requests reach the server at times that the kernel decides, so that what each connection carried is not compared.</summary>
    public bool IgnoresServers { get; init; }

    public override string ToString() => Name;
}

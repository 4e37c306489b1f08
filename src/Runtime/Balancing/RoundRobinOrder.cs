// tidy: allow-file linq -- runs at start and when the control plane publishes, never for a request
namespace CfgCompiler.Runtime.Balancing;

/// <summary>
/// The order in which weighted roundrobin serves (section 4.2 "balance roundrobin"), as one period of it. A server of
/// weight w out of W comes back every W/w turns; one that has not served yet waits for the first turn that nobody is due
/// for, the heaviest first. Found by watching HAProxy: weights 5,1,1 give a a a b a a c; 2,3,4 give c b c a b c c b a.
/// </summary>
internal static class RoundRobinOrder
{
    /// <summary>Longest period that is published; beyond it weights are scaled down in proportion.</summary>
    private const int PeriodMax = 1 << 14;

    /// <param name="weights">Effective weights; servers with weight 0 never appear.</param>
    /// <returns>Positions in <paramref name="weights"/>, one period.</returns>
    internal static ushort[] Build(ReadOnlySpan<int> weights)
    {
        var scaled = Scale(weights);
        var total = scaled.Sum();
        var unused = new List<int>(Enumerable.Range(0, scaled.Length).Where(i => scaled[i] > 0).OrderByDescending(i => scaled[i]));
        var due = new PriorityQueue<int, (long Turn, long Fraction, int Sequence)>();
        var turns = new long[scaled.Length]; // numerator over the server's weight
        var order = new ushort[total];
        for (var turn = 0; turn < total; turn++)
        {
            int server;
            if (due.TryPeek(out _, out var key) && (key.Turn <= turn || unused.Count == 0))
            {
                server = due.Dequeue();
            }
            else
            {
                server = unused[0];
                unused.RemoveAt(0);
                turns[server] = (long)turn * scaled[server];
            }

            order[turn] = (ushort)server;
            turns[server] += total;
            var fraction = turns[server] % scaled[server] * PeriodMax / scaled[server];
            due.Enqueue(server, (turns[server] / scaled[server], fraction, turn));
        }

        return order;
    }

    private static int[] Scale(ReadOnlySpan<int> weights)
    {
        var divisor = 0L;
        var total = 0L;
        foreach (var weight in weights)
        {
            divisor = GreatestCommonDivisor(divisor, weight);
            total += weight;
        }

        divisor = Math.Max(divisor, 1);
        var excess = Math.Max(1, (total / divisor + PeriodMax - 1) / PeriodMax);
        var scaled = new int[weights.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = weights[i] == 0 ? 0 : (int)Math.Max(1, weights[i] / divisor / excess);
        }

        return scaled;
    }

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}

namespace CfgCompiler.Analyzer.Rules.Regexes;

/// <summary>
/// The positions of a regular expression and which may follow which, how many ways there are to do so counted (Glushkov's
/// construction). A repeated piece that can match one text in two ways makes a matcher that tries all ways double its work with
/// every further round.
/// </summary>
internal sealed class RegexAutomaton
{
    /// <summary>Beyond that nothing is said: pairs of positions are looked at.</summary>
    private const int PositionsMax = 120;

    /// <summary>Copies of a part with a count that is always the same.</summary>
    private const int CopiesMax = 8;

    private readonly List<ByteSet> _positions = [];
    private readonly Dictionary<(int From, int To), int> _follow = [];
    private bool _isTooLarge;

    private RegexAutomaton()
    {
    }

    /// <summary>Whether a text exists for which the matcher's work doubles with each of its repetitions.</summary>
    public static bool IsExponential(RegexNode root)
    {
        var parts = root is RegexNode.Sequence { Parts: var all } ? [.. all] : new List<RegexNode> { root };
        var isWhole = parts.Count > 0 && parts[^1] is RegexNode.End;
        if (isWhole)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        // A tail that takes everything can't fail.
        if (parts.Count > 0 && parts[^1] is RegexNode.Repeat { Min: 0, Max: null, Part: RegexNode.Bytes { Set: var set } } && set == ByteSet.NoLineEnd)
        {
            isWhole = false;
        }

        var automaton = new RegexAutomaton();
        var built = automaton.BuildAll(parts, isInLoop: false);
        return !automaton._isTooLarge && automaton.HasTwoWaysRound(isWhole ? [] : built.Last);
    }

    private Part BuildAll(IEnumerable<RegexNode> nodes, bool isInLoop)
    {
        var result = new Part(true, [], []);
        foreach (var node in nodes)
        {
            var next = Build(node, isInLoop);
            Connect(result.Last, next.First);
            result = new Part(
                result.IsNullable && next.IsNullable,
                result.IsNullable ? [.. result.First, .. next.First] : result.First,
                next.IsNullable ? [.. next.Last, .. result.Last] : next.Last);
        }

        return result;
    }

    private Part Build(RegexNode node, bool isInLoop)
    {
        if (_positions.Count > PositionsMax)
        {
            _isTooLarge = true;
            return new Part(true, [], []);
        }

        switch (node)
        {
            case RegexNode.Bytes bytes:
                _positions.Add(bytes.Set);
                return new Part(false, [_positions.Count - 1], [_positions.Count - 1]);
            case RegexNode.Sequence sequence:
                return BuildAll(sequence.Parts, isInLoop);
            case RegexNode.Choice choice:
                var parts = choice.Parts.Select(part => Build(part, isInLoop)).ToList();
                return new Part(parts.Exists(static part => part.IsNullable), [.. parts.SelectMany(static part => part.First)], [.. parts.SelectMany(static part => part.Last)]);
            case RegexNode.Repeat repeat:
                return BuildRepeat(repeat, isInLoop);
            default:
                return new Part(true, [], []);
        }
    }

    private Part BuildRepeat(RegexNode.Repeat repeat, bool isInLoop)
    {
        // A count that is always the same gives one way only.
        if (repeat.Max == repeat.Min)
        {
            return BuildAll(Enumerable.Repeat(repeat.Part, Math.Min(repeat.Min, CopiesMax)), isInLoop);
        }

        // One with an upper limit is as good as none where a loop around it can begin it anew.
        var isLoop = repeat.Max is null || (isInLoop && repeat.Max > 1);
        var inner = Build(repeat.Part, isInLoop || isLoop);
        if (isLoop)
        {
            Connect(inner.Last, inner.First);
        }

        return inner with { IsNullable = inner.IsNullable || repeat.Min == 0 };
    }

    private void Connect(List<int> lasts, List<int> firsts)
    {
        foreach (var last in lasts)
        {
            foreach (var first in firsts)
            {
                _follow[(last, first)] = _follow.GetValueOrDefault((last, first)) + 1;
            }
        }
    }

    /// <param name="accepting">Positions after which the whole expression has matched: a loop through one of them never fails.</param>
    private bool HasTwoWaysRound(List<int> accepting)
    {
        var next = new List<int>[_positions.Count];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = [];
        }

        foreach (var (from, to) in _follow.Keys)
        {
            next[from].Add(to);
        }

        var ends = accepting.ToHashSet();
        foreach (var loop in Components.Of(next.Length, at => next[at]))
        {
            if (loop.Exists(ends.Contains))
            {
                continue;
            }

            var inside = loop.ToHashSet();
            if (loop.Exists(from => next[from].Exists(to => inside.Contains(to) && _follow[(from, to)] > 1)) || HasTwinPaths(loop, inside, next))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two walks through the loop read the same text, part and meet again.</summary>
    private bool HasTwinPaths(List<int> loop, HashSet<int> inside, List<int>[] next)
    {
        var count = loop.Count;
        var index = new Dictionary<int, int>();
        foreach (var position in loop)
        {
            index[position] = index.Count;
        }

        var edges = loop.ConvertAll(from => next[from].FindAll(inside.Contains));
        IEnumerable<int> Pairs(int pair)
        {
            foreach (var one in edges[pair / count])
            {
                foreach (var other in edges[pair % count])
                {
                    if (!(_positions[one] & _positions[other]).IsEmpty)
                    {
                        yield return (index[one] * count) + index[other];
                    }
                }
            }
        }

        return Components.Of(count * count, Pairs).Exists(pairs => pairs.Exists(pair => pair / count == pair % count) && pairs.Exists(pair => pair / count != pair % count));
    }

    private sealed record Part(bool IsNullable, List<int> First, List<int> Last);
}

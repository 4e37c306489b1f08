namespace CfgCompiler.Analyzer.Rules.Regexes;

/// <summary>The strongly connected components of a graph (Tarjan's algorithm, without recursion).</summary>
internal static class Components
{
    /// <summary>Those with a cycle: of several nodes, or of one that leads to itself.</summary>
    public static List<List<int>> Of(int count, Func<int, IEnumerable<int>> next)
    {
        var result = new List<List<int>>();
        var number = new int[count];
        var low = new int[count];
        var isOpen = new bool[count];
        var open = new Stack<int>();
        var walk = new Stack<(int Node, IEnumerator<int> Next)>();
        var counter = 0;
        for (var root = 0; root < count; root++)
        {
            if (number[root] != 0)
            {
                continue;
            }

            Enter(root);
            while (walk.TryPeek(out var step))
            {
                if (step.Next.MoveNext())
                {
                    var to = step.Next.Current;
                    if (number[to] == 0)
                    {
                        Enter(to);
                    }
                    else if (isOpen[to])
                    {
                        low[step.Node] = Math.Min(low[step.Node], number[to]);
                    }

                    continue;
                }

                Leave(step.Node);
            }
        }

        return result;

        void Enter(int node)
        {
            number[node] = low[node] = ++counter;
            isOpen[node] = true;
            open.Push(node);
            walk.Push((node, next(node).GetEnumerator()));
        }

        void Leave(int node)
        {
            walk.Pop().Next.Dispose();
            if (walk.TryPeek(out var parent))
            {
                low[parent.Node] = Math.Min(low[parent.Node], low[node]);
            }

            if (low[node] != number[node])
            {
                return;
            }

            var component = new List<int>();
            int last;
            do
            {
                last = open.Pop();
                isOpen[last] = false;
                component.Add(last);
            }
            while (last != node);

            if (component.Count > 1 || next(node).Contains(node))
            {
                result.Add(component);
            }
        }
    }
}

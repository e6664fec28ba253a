namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>
/// Orders steps so that each comes after those it waits for, whatever the plan says: steps that wait for each other in a ring get the same ring number, and
/// no wait within a ring counts. Tarjan's algorithm, one pass, without recursion so that a long chain of steps cannot exhaust the stack.
/// </summary>
internal static class Rings
{
    /// <summary>The indices in order, and the ring of each index.</summary>
    /// <param name="before">For each step, the indices of those it waits for.</param>
    public static (List<int> Order, int[] Ring) Of(IReadOnlyList<IReadOnlyList<int>> before)
    {
        var count = before.Count;
        var (order, ring) = (new List<int>(count), new int[count]);
        var (found, low) = (new int[count], new int[count]);
        var (open, path) = (new Stack<int>(), new Stack<(int Step, int Next)>());
        var (clock, rings) = (0, 0);

        for (var first = 0; first < count; first++)
        {
            if (found[first] == 0)
            {
                Enter(first);
            }

            while (path.TryPop(out var at))
            {
                if (at.Next < before[at.Step].Count)
                {
                    var other = before[at.Step][at.Next];
                    path.Push((at.Step, at.Next + 1));

                    if (found[other] == 0)
                    {
                        Enter(other);
                    }
                    else if (ring[other] == 0)
                    {
                        low[at.Step] = Math.Min(low[at.Step], found[other]);
                    }
                }
                else
                {
                    Leave(at.Step);
                }
            }
        }

        return (order, ring);

        void Enter(int step)
        {
            found[step] = low[step] = ++clock;
            open.Push(step);
            path.Push((step, 0));
        }

        void Leave(int step)
        {
            if (low[step] == found[step])
            {
                rings++;
                int member;

                do
                {
                    member = open.Pop();
                    ring[member] = rings;
                    order.Add(member);
                }
                while (member != step);
            }

            if (path.TryPeek(out var from))
            {
                low[from.Step] = Math.Min(low[from.Step], low[step]);
            }
        }
    }
}

namespace Zuoshi.Exchange.Reviews;

/// <summary>Somebody looks at somebody else's work.</summary>
/// <param name="Reviewed">Key of whose work it is.</param>
/// <param name="Reviewer">Key of who looks.</param>
public readonly record struct ReviewPair(Guid Reviewed, Guid Reviewer);

/// <summary>Who may review whom.</summary>
/// <param name="Objects">Whose work is reviewed.</param>
/// <param name="Reviewers">Who can review.</param>
/// <param name="Conflicts">Pairs that must not be: superior and subordinate, declared interests. Nobody reviews themselves anyway.</param>
/// <param name="Earlier">Pairs of the round before, to be avoided where that costs nobody a reviewer and nobody balance.</param>
public sealed record ReviewGround(
    IReadOnlyList<Guid> Objects, IReadOnlyList<Guid> Reviewers, IReadOnlySet<ReviewPair> Conflicts, IReadOnlySet<ReviewPair> Earlier)
{
    /// <summary>Whether nothing forbids the pair.</summary>
    public bool Allows(Guid reviewed, Guid reviewer) => reviewed != reviewer && !Conflicts.Contains(new ReviewPair(reviewed, reviewer));

    /// <summary>How many could review an object.</summary>
    public int CountFor(Guid reviewed) => Reviewers.Distinct().Count(reviewer => Allows(reviewed, reviewer));
}

/// <summary>
/// Draws reviewers. Of all drawings it takes one that gives the objects as many reviewers as can be, up to
/// <see cref="PerObject"/> each; of those one in which what is missing is spread; of those one in which the reviewers' loads are as
/// even as can be (they differ by one at most wherever any such drawing has that); of those one that repeats the fewest earlier
/// pairs. Which of several equals it takes is decided by the seed alone.
/// </summary>
/// <remarks>
/// It is a flow of least cost from objects to reviewers, found by shortest augmenting paths (Ahuja, Magnanti, Orlin, Network Flows, 9.7):
/// the second, third seat of an object and of a reviewer cost more each time, so that the least sum of such growing costs is the most even drawing.
/// </remarks>
public static class ReviewerAssignment
{
    /// <summary>Reviewers of each object.</summary>
    public const int PerObject = 3;

    // Each price outweighs all that the next could sum up to with some hundreds of objects.
    private const long SpreadPrice = 1_000_000_000_000, LoadPrice = 1_000_000, RepeatPrice = 1;

    /// <summary>The pairs drawn, in the order of the objects given. An object for which too few may be asked gets fewer, never a conflict.</summary>
    public static IReadOnlyList<ReviewPair> Draw(ReviewGround ground, int seed)
    {
        var random = new Random(seed);
        var (objects, reviewers) = (Shuffled(ground.Objects, random), Shuffled(ground.Reviewers, random));
        var flow = new Flow(objects.Count + reviewers.Count + 2);
        var (source, sink) = (objects.Count + reviewers.Count, objects.Count + reviewers.Count + 1);
        var seats = new List<(int Edge, ReviewPair Pair)>();
        for (var at = 0; at < objects.Count; at++)
        {
            for (var seat = 1; seat <= PerObject; seat++) flow.Add(source, at, seat * SpreadPrice);
            for (var by = 0; by < reviewers.Count; by++)
            {
                var pair = new ReviewPair(objects[at], reviewers[by]);
                if (ground.Allows(pair.Reviewed, pair.Reviewer)) seats.Add((flow.Add(at, objects.Count + by, ground.Earlier.Contains(pair) ? RepeatPrice : 0), pair));
            }
        }

        for (var by = 0; by < reviewers.Count; by++)
            for (var load = 1; load <= objects.Count; load++) flow.Add(objects.Count + by, sink, load * LoadPrice);

        while (flow.Augment(source, sink))
        {
        }

        var order = ground.Objects.Distinct().Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return [.. seats.Where(seat => flow.IsUsed(seat.Edge)).Select(seat => seat.Pair).OrderBy(pair => order[pair.Reviewed])];
    }

    /// <summary>Who takes a seat that somebody gave up: whoever may and has the fewest, rather not from the round before. Null when there is nobody.</summary>
    /// <param name="ground">Who may review whom.</param>
    /// <param name="seats">All seats as they stand, the one given up left out.</param>
    /// <param name="reviewed">The object that lost a reviewer.</param>
    /// <param name="seed">Decides among equals.</param>
    public static Guid? Replace(ReviewGround ground, IReadOnlyCollection<ReviewPair> seats, Guid reviewed, int seed)
    {
        var free = Shuffled(ground.Reviewers, new Random(seed))
            .Where(reviewer => ground.Allows(reviewed, reviewer) && !seats.Contains(new ReviewPair(reviewed, reviewer)));
        return free.OrderBy(reviewer => seats.Count(seat => seat.Reviewer == reviewer)).ThenBy(reviewer => ground.Earlier.Contains(new ReviewPair(reviewed, reviewer)))
            .Select(reviewer => (Guid?)reviewer).FirstOrDefault();
    }

    private static List<Guid> Shuffled(IReadOnlyList<Guid> keys, Random random)
    {
        var all = keys.Distinct().ToArray();
        random.Shuffle(all);
        return [.. all];
    }

    /// <summary>Edges of capacity one with their costs; an edge and its way back stand side by side.</summary>
    private sealed class Flow(int nodes)
    {
        private readonly List<int>[] from = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        private readonly List<int> to = [];
        private readonly List<long> cost = [];
        private readonly List<bool> free = [];

        public int Add(int start, int end, long price)
        {
            from[start].Add(to.Count);
            to.Add(end);
            cost.Add(price);
            free.Add(true);
            from[end].Add(to.Count);
            to.Add(start);
            cost.Add(-price);
            free.Add(false);
            return to.Count - 2;
        }

        public bool IsUsed(int edge) => !free[edge];

        /// <summary>Sends one more unit along the cheapest way; false when there is none.</summary>
        public bool Augment(int source, int sink)
        {
            var (distance, cameBy, queued) = (new long[nodes], new int[nodes], new bool[nodes]);
            Array.Fill(distance, long.MaxValue);
            distance[source] = 0;
            var queue = new Queue<int>([source]);
            while (queue.TryDequeue(out var node))
            {
                queued[node] = false;
                foreach (var edge in from[node])
                {
                    if (!free[edge] || distance[node] + cost[edge] >= distance[to[edge]]) continue;

                    distance[to[edge]] = distance[node] + cost[edge];
                    cameBy[to[edge]] = edge;
                    if (queued[to[edge]]) continue;

                    queued[to[edge]] = true;
                    queue.Enqueue(to[edge]);
                }
            }

            if (distance[sink] == long.MaxValue) return false;

            for (var node = sink; node != source; node = to[cameBy[node] ^ 1])
            {
                free[cameBy[node]] = false;
                free[cameBy[node] ^ 1] = true;
            }

            return true;
        }
    }
}

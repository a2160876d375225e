using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Agreements;

/// <summary>One statement, group by group.</summary>
/// <param name="Statement">Its column.</param>
/// <param name="Everyone">All votes, also of those in no group.</param>
/// <param name="Groups">The votes of each group, by the group's number.</param>
public sealed record StatementAgreement(int Statement, Tally Everyone, IReadOnlyList<Tally> Groups)
{
    private const double Rounding = 1e-12;

    // Fewer would say nothing about the group, and point at persons.
    private const int FewestAgainst = 3;

    /// <summary>The votes of those who are in a group.</summary>
    public Tally Grouped { get; } = Groups.Aggregate(default(Tally), (sum, group) => sum + group);

    /// <summary>
    /// Group-informed consensus: the product of (A+1)/(S+2) over the groups. It is high only where every group agrees, however
    /// small; a group nobody of which has voted halves it. Compare it between statements of the same groups only.
    /// </summary>
    public double Consensus => Groups.Aggregate(1.0, (product, group) => product * group.AgreeShare);

    /// <summary>The counterpart: the product of (D+1)/(S+2), high only where every group is against.</summary>
    public double Rejection => Groups.Aggregate(1.0, (product, group) => product * group.DisagreeShare);

    /// <summary>The groups that have voted: the n of "agreed by k of n groups".</summary>
    public int Heard => Groups.Count(group => group.Seen > 0);

    /// <summary>The groups more than half of which agree: the k.</summary>
    public int AgreedBy => Groups.Count(group => group.Agrees);

    /// <summary>The groups more than half of which disagree.</summary>
    public int RejectedBy => Groups.Count(group => group.Disagrees);

    /// <summary>
    /// Where opposition is concentrated: the groups that disagree more than all others together do, at 90 %, those with most votes
    /// against first. Empty where opposition is spread evenly or there is none.
    /// </summary>
    public IReadOnlyList<int> OpposedIn =>
    [
        .. Enumerable.Range(0, Groups.Count)
            .Where(group => Groups[group].Disagree >= FewestAgainst && ContrastOf(group).DisagreeRatioTest > Significance.Limit)
            .OrderByDescending(group => Groups[group].Disagree),
    ];

    /// <summary>
    /// How much the statement divides the groups: the standard deviation of the groups' mean votes (−1 to 1) around the common
    /// mean, weighted by votes, less what chance alone would spread people divided at random (Kelley's ε², before its division).
    /// 0 where the groups don't differ by more than chance.
    /// </summary>
    public double Spread
    {
        get
        {
            var (heard, n) = (Heard, Grouped.Seen);
            if (heard < 2 || n <= heard) return 0;

            var between = Groups.Sum(group => group.Seen * Square(group.Mean - Grouped.Mean));
            var total = Grouped.Agree + Grouped.Disagree - n * Square(Grouped.Mean);
            var within = (total - between) / (n - heard);
            var beyondChance = between - (heard - 1) * within;
            return beyondChance <= Rounding * total ? 0 : Math.Sqrt(beyondChance / n);
        }
    }

    /// <summary>A group beside all others.</summary>
    public Contrast ContrastOf(int group) => new(Groups[group], Grouped - Groups[group]);

    private static double Square(double value) => value * value;
}

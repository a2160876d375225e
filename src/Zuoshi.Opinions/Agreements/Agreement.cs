using System.Collections.Frozen;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Agreements;

/// <summary>
/// What a partition of the participants agrees on: the groups may be found (<see cref="Maps.OpinionMap"/>) or known beforehand
/// (unit, level, kind of work). The figures are those of Polis and depend on nothing but the votes and the groups.
/// </summary>
public sealed class Agreement
{
    private const int Most = 5;

    private readonly FrozenSet<int> hidden;

    private Agreement(IReadOnlyList<StatementAgreement> statements, int groups, FrozenSet<int> hidden)
    {
        (Statements, this.hidden) = (statements, hidden);
        Representative = [.. Enumerable.Range(0, groups).Select(group => Telling.Choose([.. statements.Select(statement => statement.ContrastOf(group))], hidden))];
    }

    /// <summary>Every statement by its column, hidden ones too.</summary>
    public IReadOnlyList<StatementAgreement> Statements { get; }

    /// <summary>For each group the statements that tell what it stands for, at most five.</summary>
    public IReadOnlyList<IReadOnlyList<Representative>> Representative { get; }

    /// <summary>What all participants together, grouped or not, agree with: at most five, most agreed first.</summary>
    public IReadOnlyList<int> Agreed => Foremost(everyone => everyone.Agree, everyone => everyone.AgreeShare);

    /// <summary>What all participants together reject: at most five, most rejected first.</summary>
    public IReadOnlyList<int> Rejected => Foremost(everyone => everyone.Disagree, everyone => everyone.DisagreeShare);

    /// <summary>The statements on which the groups differ by more than chance, most dividing first.</summary>
    public IReadOnlyList<int> Divisive =>
        [.. Shown.Select(one => (one.Statement, one.Spread)).Where(one => one.Spread > 0).OrderByDescending(one => one.Spread).Select(one => one.Statement)];

    private IEnumerable<StatementAgreement> Shown => Statements.Where(one => !hidden.Contains(one.Statement));

    /// <summary>Counts the votes of each group.</summary>
    /// <param name="votes">The votes.</param>
    /// <param name="groupOf">Each participant's group from 0, or −1 for none. A number below the highest is a group, even without members.</param>
    /// <param name="hidden">Statements taken off the lists, by column; they are counted all the same.</param>
    /// <exception cref="ArgumentException">Not one group number for each participant, or one below −1.</exception>
    public static Agreement Of(VoteMatrix votes, IReadOnlyList<int> groupOf, IEnumerable<int>? hidden = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(groupOf);
        if (groupOf.Count != votes.Participants) throw new ArgumentException($"{votes.Participants} participants, but {groupOf.Count} group numbers");
        if (groupOf.Any(group => group < -1)) throw new ArgumentException("A group number is below −1");

        var groups = groupOf.Append(-1).Max() + 1;
        var (everyone, byGroup) = (votes.Tally(), GroupTallies.Of(votes, groupOf, groups));
        var statements = Enumerable.Range(0, votes.Statements)
            .Select(statement => new StatementAgreement(statement, everyone[statement], [.. byGroup.Select(group => group[statement])]));
        return new([.. statements], groups, hidden?.ToFrozenSet() ?? []);
    }

    private int[] Foremost(Func<Tally, int> count, Func<Tally, double> share) =>
    [
        .. Shown.Select(one => (one.Statement, Share: share(one.Everyone), Test: Significance.OfShare(count(one.Everyone), one.Everyone.Seen)))
            .Where(one => one.Share > 0.5 && one.Test > Significance.Limit)
            .OrderByDescending(one => one.Share * one.Test)
            .Take(Most)
            .Select(one => one.Statement),
    ];
}

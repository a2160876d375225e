using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Agreements;

/// <summary>Counts votes by group in one pass over them.</summary>
internal static class GroupTallies
{
    /// <summary>The tallies of each group.</summary>
    public static Tallies[] Of(VoteMatrix votes, IReadOnlyList<int> groupOf, int groups)
    {
        var counts = Enumerable.Range(0, groups).Select(_ => new int[votes.Statements * VoteMatrix.Stances]).ToArray();
        for (var participant = 0; participant < votes.Participants; participant++)
        {
            if (groupOf[participant] is var group && group < 0) continue;

            var count = counts[group];
            foreach (var cell in votes.CellsOf(participant)) count[cell]++;
        }

        return [.. counts.Select(count => new Tallies(count))];
    }
}

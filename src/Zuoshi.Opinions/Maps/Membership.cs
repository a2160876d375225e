using Zuoshi.Opinions.Votes;

namespace Zuoshi.Opinions.Maps;

/// <summary>Who is put into groups: who has voted enough to be placed.</summary>
internal static class Membership
{
    private const int Enough = 7;
    private const int Fewest = 15;

    /// <summary>
    /// The rows of those with seven votes, or all where there are fewer statements; of those who were in before; and, where that
    /// is fewer than fifteen people, of the most active.
    /// </summary>
    public static int[] Of(VoteMatrix votes, MapSnapshot? previous)
    {
        var enough = Math.Min(Enough, votes.Statements);
        int[] members = [.. Enumerable.Range(0, votes.Participants).Where(IsIn)];
        return members.Length >= Fewest
            ? members
            : [.. members.Concat(Enumerable.Range(0, votes.Participants).Except(members).OrderByDescending(votes.VotesOf).Take(Fewest - members.Length)).Order()];

        bool IsIn(int participant) => votes.VotesOf(participant) >= enough || (previous is not null && participant < previous.NameOf.Count && previous.NameOf[participant] >= 0);
    }
}

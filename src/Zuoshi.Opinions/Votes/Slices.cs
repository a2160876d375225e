namespace Zuoshi.Opinions.Votes;

/// <summary>
/// The rows of a matrix cut into pieces of about as many votes, to be worked on side by side. Where they are cut depends on the
/// votes alone, never on the machine, and what the pieces yield is added up in their order: sums come out the same everywhere.
/// </summary>
internal sealed class Slices
{
    private const int LeastVotes = 1 << 15;
    private const int Most = 32;

    private readonly int[] borders;

    public Slices(VoteMatrix votes)
    {
        var count = Math.Clamp(votes.Count / LeastVotes, 1, Most);
        borders = new int[count + 1];
        borders[count] = votes.Participants;
        for (var slice = 1; slice < count; slice++)
        {
            var at = votes.Starts.BinarySearch((int)((long)votes.Count * slice / count));
            borders[slice] = Math.Min(at < 0 ? ~at : at, votes.Participants);
        }
    }

    public int Count => borders.Length - 1;

    /// <summary>Works on each piece, given its number and rows.</summary>
    public void ForEach(Action<int, Range> work)
    {
        if (Count == 1) work(0, ..borders[1]);
        else Parallel.For(0, Count, slice => work(slice, borders[slice]..borders[slice + 1]));
    }
}

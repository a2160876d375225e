using Zuoshi.Opinions.Maps.Clusters;

namespace Zuoshi.Opinions.Maps;

/// <summary>
/// How many groups to make. A number that fits better replaces the present one only when it has done so four maps running, so that
/// groups don't come and go with each vote.
/// </summary>
internal sealed class GroupCount(MapOptions options)
{
    private const int RunsToChange = 4;

    /// <summary>The number to make when this one fits best.</summary>
    public int Choose(int best)
    {
        if (options.Groups is { } asked) return asked;
        return options.Previous is { Groups: > 0 } previous && RunsOf(best) < RunsToChange ? previous.Groups : best;
    }

    /// <summary>What the next map has to know.</summary>
    public MapSnapshot Remember(int[] nameOf, Grouping grouping, double[][] axes) =>
        new(nameOf, grouping.Count, grouping.Best, RunsOf(grouping.Best), axes);

    private int RunsOf(int best) => options.Previous is { } previous && previous.Candidate == best ? previous.Runs + 1 : 1;
}

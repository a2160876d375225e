using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

/// <summary>
/// Invented votes of people in three groups: on two statements of five each group has an opinion of its own, on the others all
/// have the same. A map should find the groups again.
/// </summary>
internal sealed record PlantedVotes(VoteMatrix Votes, int[] GroupOf)
{
    private const int Groups = 3;
    private const double Divisive = 0.4;
    private const double Passes = 0.1;

    /// <summary>Makes them.</summary>
    /// <param name="people">Participants.</param>
    /// <param name="statements">Statements.</param>
    /// <param name="each">Votes of a person, on average.</param>
    /// <param name="uneven">Whether statements are seen in proportion to rank^−½ instead of evenly.</param>
    /// <param name="seed">Another seed, other votes.</param>
    public static PlantedVotes Of(int people, int statements, int each = 30, bool uneven = false, int seed = 1)
    {
        var random = new Random(seed);
        var agreeing = Enumerable.Range(0, statements).Select(_ => Opinions(random)).ToArray();
        var sum = 0.0;
        double[] upTo = [.. Enumerable.Range(1, statements).Select(rank => sum += uneven ? 1 / Math.Sqrt(rank) : 1)];
        var groupOf = Enumerable.Range(0, people).Select(_ => random.Next(Groups)).ToArray();
        return new(VoteMatrix.Of(Cast(), people, statements), groupOf);

        IEnumerable<Vote> Cast()
        {
            var ranks = Enumerable.Range(0, statements).ToArray();
            random.Shuffle(ranks);
            var seen = new HashSet<int>();
            for (var person = 0; person < people; person++)
            {
                seen.Clear();
                for (var left = each / 2 + random.Next(each + 1); left > 0 && seen.Count < statements; left--)
                {
                    var drawn = Array.BinarySearch(upTo, random.NextDouble() * sum);
                    var statement = ranks[drawn < 0 ? ~drawn : drawn];
                    if (!seen.Add(statement)) continue;

                    yield return new(person, statement, random.NextDouble() < Passes ? Stance.Pass : random.NextDouble() < agreeing[statement][groupOf[person]] ? Stance.Agree : Stance.Disagree);
                }
            }
        }
    }

    private static double[] Opinions(Random random)
    {
        var common = 0.2 + 0.7 * random.NextDouble();
        var divides = random.NextDouble() < Divisive;
        return [.. Enumerable.Range(0, Groups).Select(_ => divides ? random.Next(2) == 0 ? 0.1 : 0.9 : common)];
    }
}

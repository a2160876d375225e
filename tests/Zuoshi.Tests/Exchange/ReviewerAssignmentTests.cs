using Zuoshi.Exchange.Reviews;

namespace Zuoshi.Tests.Exchange;

/// <summary>Reviewers are drawn evenly, without conflicts, the same from the same seed.</summary>
public sealed class ReviewerAssignmentTests
{
    private static readonly IReadOnlySet<ReviewPair> None = new HashSet<ReviewPair>();

    public static TheoryData<int> Sizes => [3, 4, 5, 7, 10, 16, 25, 40, 65, 100, 140, 200];

    [Theory, MemberData(nameof(Sizes))]
    public void Without_conflicts_each_has_three_and_everybody_the_same(int count)
    {
        var units = Keys(count, seed: count);

        var drawn = ReviewerAssignment.Draw(new ReviewGround(units, units, None, None), seed: 1);

        Assert.All(drawn.GroupBy(pair => pair.Reviewed), seats => Assert.Equal(Math.Min(3, count - 1), seats.Distinct().Count()));
        Assert.All(drawn.GroupBy(pair => pair.Reviewer), seats => Assert.Equal(Math.Min(3, count - 1), seats.Count()));
        Assert.Equal(count * Math.Min(3, count - 1), drawn.Count);
    }

    [Theory, MemberData(nameof(Sizes))]
    public void With_random_trees_and_interests_nobody_has_a_conflict_and_no_seat_is_lost_that_could_be_had(int count)
    {
        for (var seed = 0; seed < (count > 100 ? 1 : count > 40 ? 3 : 25); seed++)
        {
            var ground = RandomGround(count, seed * 1000 + count);

            var drawn = ReviewerAssignment.Draw(ground, seed);

            Assert.All(drawn, pair => Assert.True(ground.Allows(pair.Reviewed, pair.Reviewer)));
            Assert.Equal(drawn.Count, drawn.Distinct().Count());
            Assert.All(drawn.GroupBy(pair => pair.Reviewed), seats => Assert.True(seats.Count() <= 3));
            // Nobody's load is limited: each object gets all the reviewers that it may have.
            Assert.All(ground.Objects, it => Assert.Equal(Math.Min(3, ground.CountFor(it)), drawn.Count(pair => pair.Reviewed == it)));
            Assert.False(CouldBeMoreEven(ground, drawn));
            Assert.Equal(drawn, ReviewerAssignment.Draw(ground, seed));
        }
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Wherever_an_even_drawing_exists_loads_differ_by_one_at_most(int count)
    {
        if (count < 7) return;

        // A circle in which each is reviewed by three of the next five is even; interests outside it take nothing away.
        var (units, random) = (Keys(count, seed: 7), new Random(count));
        var kept = new HashSet<ReviewPair>(
            from at in Enumerable.Range(0, count) from step in Enumerable.Range(1, 3) select new ReviewPair(units[at], units[(at + step) % count]));
        var conflicts = new HashSet<ReviewPair>(
            from it in units from other in units where !kept.Contains(new ReviewPair(it, other)) && random.Next(10) < 8 select new ReviewPair(it, other));

        var loads = ReviewerAssignment.Draw(new ReviewGround(units, units, conflicts, None), seed: 3).CountBy(pair => pair.Reviewer).ToDictionary();

        Assert.All(units, unit => Assert.Equal(3, loads[unit]));
    }

    [Theory, MemberData(nameof(Sizes))]
    public void The_second_round_repeats_no_pair_where_that_can_be(int count)
    {
        var units = Keys(count, seed: count);
        var first = ReviewerAssignment.Draw(new ReviewGround(units, units, None, None), seed: 1).ToHashSet();

        var second = ReviewerAssignment.Draw(new ReviewGround(units, units, None, first), seed: 2);

        // From seven on there are three others for each; below that what must be repeated is, rather than a seat be lost.
        var room = count - 1 - Math.Min(3, count - 1);
        Assert.Equal(count * Math.Max(0, Math.Min(3, count - 1) - room), second.Count(first.Contains));
        Assert.All(second.CountBy(pair => pair.Reviewer), load => Assert.Equal(Math.Min(3, count - 1), load.Value));
    }

    [Fact]
    public void Different_seeds_draw_differently() => Assert.NotEqual(
        ReviewerAssignment.Draw(new ReviewGround(Keys(20, 1), Keys(20, 1), None, None), seed: 1), ReviewerAssignment.Draw(new ReviewGround(Keys(20, 1), Keys(20, 1), None, None), seed: 2));

    [Fact]
    public void Whom_nobody_may_review_goes_without_and_the_others_share()
    {
        var units = Keys(6, seed: 4);
        var conflicts = units.Select(by => new ReviewPair(units[0], by)).ToHashSet();

        var drawn = ReviewerAssignment.Draw(new ReviewGround(units, units, conflicts, None), seed: 1);

        Assert.DoesNotContain(drawn, pair => pair.Reviewed == units[0]);
        Assert.Equal(15, drawn.Count);
        Assert.All(drawn.CountBy(pair => pair.Reviewer), load => Assert.InRange(load.Value, 2, 3));
    }

    [Fact]
    public void What_is_given_up_goes_to_whoever_may_and_has_the_fewest()
    {
        var units = Keys(5, seed: 5);
        var ground = new ReviewGround(units, units, new HashSet<ReviewPair> { new(units[0], units[1]) }, None);
        ReviewPair[] seats = [new(units[0], units[2]), new(units[1], units[3]), new(units[2], units[3])];

        Assert.Equal(units[4], ReviewerAssignment.Replace(ground, seats, units[0], seed: 1));
        Assert.Null(ReviewerAssignment.Replace(ground, [.. units.Select(by => new ReviewPair(units[0], by))], units[0], seed: 1));
    }

    // A chain of seats along which one could be handed on from somebody to somebody with two fewer.
    private static bool CouldBeMoreEven(ReviewGround ground, IReadOnlyList<ReviewPair> drawn)
    {
        var loads = ground.Reviewers.ToDictionary(by => by, by => drawn.Count(pair => pair.Reviewer == by));
        var next = ground.Reviewers.ToDictionary(by => by, by => drawn.Where(pair => pair.Reviewer == by)
            .SelectMany(pair => ground.Reviewers.Where(other => ground.Allows(pair.Reviewed, other) && !drawn.Contains(new ReviewPair(pair.Reviewed, other)))).Distinct().ToList());
        return ground.Reviewers.Any(start =>
        {
            var (seen, open) = (new HashSet<Guid> { start }, new Queue<Guid>([start]));
            while (open.TryDequeue(out var at))
                foreach (var other in next[at].Where(seen.Add))
                {
                    if (loads[other] <= loads[start] - 2) return true;
                    open.Enqueue(other);
                }

            return false;
        });
    }

    // A tree of units, each below an earlier one or below none; superior and subordinate are conflicts, and some interests beside.
    private static ReviewGround RandomGround(int count, int seed)
    {
        var (units, random) = (Keys(count, seed), new Random(seed));
        var above = Enumerable.Range(0, count).Select(at => at > 0 && random.Next(3) > 0 ? random.Next(at) : -1).ToArray();
        var conflicts = new HashSet<ReviewPair>();
        for (var at = 0; at < count; at++)
            for (var up = above[at]; up >= 0; up = above[up])
            {
                conflicts.Add(new ReviewPair(units[at], units[up]));
                conflicts.Add(new ReviewPair(units[up], units[at]));
            }

        for (var interest = random.Next(count * 2); interest > 0; interest--) conflicts.Add(new ReviewPair(units[random.Next(count)], units[random.Next(count)]));
        return new ReviewGround(units, [.. units.Where(_ => random.Next(10) > 0)], conflicts, None);
    }

    private static IReadOnlyList<Guid> Keys(int count, int seed)
    {
        var (random, bytes) = (new Random(seed), new byte[16]);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            random.NextBytes(bytes);
            return new Guid(bytes);
        })];
    }
}

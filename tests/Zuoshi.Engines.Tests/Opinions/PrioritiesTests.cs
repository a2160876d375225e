using CsCheck;
using Zuoshi.Opinions.Agreements;
using Zuoshi.Opinions.Routing;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

public sealed class PrioritiesTests
{
    [Fact]
    public void Priority_follows_the_formula_of_those_in_groups() => Talk.Any.Sample(talk =>
    {
        var plain = new PlainStatistics(talk);
        double[] extremity = [.. Enumerable.Range(0, plain.Statements).Select(statement => statement / 3.0)];

        var priorities = Priorities.Of(Agreement.Of(talk.Votes, talk.GroupOf), extremity, new HashSet<int> { 0 });

        Assert.Equal(49, priorities[0]);
        for (var statement = 1; statement < plain.Statements; statement++)
        {
            double a = plain.Count(statement, group => group >= 0, Stance.Agree), p = plain.Count(statement, group => group >= 0, Stance.Pass), s = plain.Count(statement, group => group >= 0);
            var importance = (1 - (p + 1) / (s + 2)) * (extremity[statement] + 1) * ((a + 1) / (s + 2));
            Assert.Equal(Math.Pow(importance * (1 + 8 * Math.Pow(2, -s / 5)), 2), priorities[statement], 1e-9);
        }
    });

    [Fact]
    public void The_next_statement_is_drawn_in_proportion_to_priority_and_is_never_one_voted_on()
    {
        var random = new Random(1);
        double[] priorities = [5, 1, 3, 0];

        var drawn = Enumerable.Range(0, 10_000).Select(_ => Priorities.Next(priorities, [1, 2, 3, 4], random)!.Value).CountBy(one => one).ToDictionary();

        // Number 4 is newer than the priorities and counts 1: the shares are 1, 3, 0 and 1 of 5. Four standard deviations.
        Assert.Equal([1, 2, 4], drawn.Keys.Order());
        Assert.InRange(drawn[1], 1840, 2160);
        Assert.InRange(drawn[2], 5804, 6196);
        Assert.InRange(drawn[4], 1840, 2160);
        Assert.Null(Priorities.Next(priorities, [], random));
        Assert.Equal(3, Priorities.Next(priorities, [3], random));
    }
}

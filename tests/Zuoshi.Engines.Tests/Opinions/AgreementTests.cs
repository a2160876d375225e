using CsCheck;
using Zuoshi.Opinions.Agreements;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

public sealed class AgreementTests
{
    [Fact]
    public void Every_figure_is_what_counting_by_hand_gives() => Talk.Any.Sample(talk =>
    {
        var (plain, agreement) = (new PlainStatistics(talk), Agreement.Of(talk.Votes, talk.GroupOf));

        for (var statement = 0; statement < plain.Statements; statement++)
        {
            var one = agreement.Statements[statement];
            Assert.Equal(plain.Count(statement, _ => true), one.Everyone.Seen);
            Assert.Equal(plain.GroupAwareConsensus(statement, Stance.Agree), one.Consensus, 1e-12);
            Assert.Equal(plain.GroupAwareConsensus(statement, Stance.Disagree), one.Rejection, 1e-12);
            for (var group = 0; group < plain.GroupCount; group++)
            {
                var (row, contrast) = (plain.Of(statement, group), one.ContrastOf(group));
                Assert.Equal(new((int)row.Na, (int)row.Nd, (int)row.Ns), contrast.Group);
                Assert.Equal(plain.Count(statement, its => its == group, Stance.Pass), contrast.Group.Pass);
                double[] expected = [row.Pa, row.Pd, row.Pat, row.Pdt, row.Ra, row.Rd, row.Rat, row.Rdt];
                double[] found =
                [
                    contrast.Group.AgreeShare, contrast.Group.DisagreeShare, contrast.AgreeTest, contrast.DisagreeTest,
                    contrast.AgreeRatio, contrast.DisagreeRatio, contrast.AgreeRatioTest, contrast.DisagreeRatioTest,
                ];
                Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
            }
        }
    });

    [Fact]
    public void Lists_hold_the_same_statements_in_the_same_order_as_counted_by_hand() => Talk.Any.Sample(talk =>
    {
        var (plain, agreement) = (new PlainStatistics(talk), Agreement.Of(talk.Votes, talk.GroupOf));

        Assert.Equal(plain.Consensus(Stance.Agree), agreement.Agreed);
        Assert.Equal(plain.Consensus(Stance.Disagree), agreement.Rejected);
        Assert.All(agreement.Representative.Index(), pair => Assert.Equal(plain.Representative(pair.Index), pair.Item.Select(one => (one.Statement, one.Direction))));
    });

    [Fact]
    public void Consensus_across_groups_equals_what_Polis_published_for_its_groups()
    {
        const string Folder = "bg2050-volunteers";
        var talk = Conversation.ByParticipant(Folder);
        var agreement = Agreement.Of(talk.Votes, talk.Published);
        var lines = File.ReadLines(Conversation.Path(Folder, "comments.csv"));
        var published = PublishedConsensus(lines).ToDictionary();

        var compared = talk.File.Statements.Index().Where(one => published.ContainsKey(one.Item)).ToList();

        Assert.InRange(compared.Count, 300, 371);
        Assert.All(compared, one => Assert.Equal(published[one.Item], agreement.Statements[one.Index].Consensus, 1e-12));
    }

    [Fact]
    public void Renaming_groups_renames_their_figures_and_changes_none() => Talk.Any.Sample(talk =>
    {
        var groups = talk.GroupOf.Append(-1).Max() + 1;
        var turned = Agreement.Of(talk.Votes, [.. talk.GroupOf.Select(group => group < 0 ? -1 : groups - 1 - group)]);
        var agreement = Agreement.Of(talk.Votes, talk.GroupOf);

        Assert.All(agreement.Statements.Zip(turned.Statements), pair =>
        {
            // A group without members at the end of the numbers is none; the products then differ by it.
            if (pair.First.Groups.Count == pair.Second.Groups.Count)
            {
                Assert.Equal(pair.First.Consensus, pair.Second.Consensus, 1e-12);
                Assert.Equal(pair.First.Groups.Reverse(), pair.Second.Groups);
            }

            Assert.Equal(pair.First.Everyone, pair.Second.Everyone);
            Assert.Equal(pair.First.AgreedBy, pair.Second.AgreedBy);
            Assert.Equal(pair.First.Spread, pair.Second.Spread, 1e-9);
        });
    });

    [Fact]
    public void The_order_of_participants_changes_nothing() =>
        (from talk in Talk.Any from order in Gen.Shuffle(Enumerable.Range(0, talk.GroupOf.Length).ToArray()) select (talk, order)).Sample(one =>
        {
            var ((talk, order), groupOf) = (one, new int[one.order.Length]);
            foreach (var (from, to) in order.Index()) groupOf[to] = talk.GroupOf[from];
            var votes = VoteMatrix.Of(talk.Rows.Select(vote => vote with { Participant = order[vote.Participant] }), order.Length, talk.Votes.Statements);

            var (before, after) = (Agreement.Of(talk.Votes, talk.GroupOf), Agreement.Of(votes, groupOf));

            Assert.Equal(before.Statements.SelectMany(statement => statement.Groups), after.Statements.SelectMany(statement => statement.Groups));
            Assert.Equal(before.Agreed, after.Agreed);
            Assert.Equal(before.Divisive, after.Divisive);
        });

    [Fact]
    public void A_further_pass_never_raises_agreement() => Talk.Any.Sample(talk =>
    {
        var passing = talk.Rows.Append(new(talk.GroupOf.Length, 0, Stance.Pass));
        var more = Agreement.Of(VoteMatrix.Of(passing, talk.GroupOf.Length + 1, talk.Votes.Statements), [.. talk.GroupOf, 0]).Statements[0];
        var before = Agreement.Of(talk.Votes, [.. talk.GroupOf.Select(group => Math.Max(group, 0))]).Statements[0];
        var after = Agreement.Of(VoteMatrix.Of(passing, talk.GroupOf.Length + 1, talk.Votes.Statements), [.. talk.GroupOf.Select(group => Math.Max(group, 0)), 0]).Statements[0];

        Assert.True(after.Consensus < before.Consensus);
        Assert.True(after.AgreedBy <= before.AgreedBy);
        Assert.True(more.Everyone.AgreeShare < before.Everyone.AgreeShare);
    });

    [Fact]
    public void Known_groups_tell_who_agrees_and_where_opposition_is_concentrated()
    {
        // Thirteen counties of ten people: eleven mostly for it, two mostly against it.
        var votes = VoteMatrix.Of(
            Enumerable.Range(0, 130).Select(person => new Vote(person, 0, (person / 10 is 3 or 8, person % 10) switch
            {
                (true, < 8) => Stance.Disagree,
                (true, _) => Stance.Agree,
                (false, < 8) => Stance.Agree,
                (false, _) => Stance.Pass,
            })),
            130, 2);

        var agreement = Agreement.Of(votes, [.. Enumerable.Range(0, 130).Select(person => person / 10)]);

        var (one, unseen) = (agreement.Statements[0], agreement.Statements[1]);
        Assert.Equal((13, 11, 2), (one.Heard, one.AgreedBy, one.RejectedBy));
        Assert.Equal([3, 8], one.OpposedIn);
        Assert.Equal([0], agreement.Divisive);
        Assert.Equal((0, 0, 0), (unseen.Heard, unseen.AgreedBy, unseen.RejectedBy));
        Assert.Equal(0, unseen.Spread);
    }

    [Fact]
    public void Opposition_spread_evenly_is_concentrated_nowhere_and_divides_nobody()
    {
        var votes = VoteMatrix.Of(Enumerable.Range(0, 100).Select(person => new Vote(person, 0, person % 4 == 0 ? Stance.Disagree : Stance.Agree)), 100, 1);

        var one = Agreement.Of(votes, [.. Enumerable.Range(0, 100).Select(person => person / 20)]).Statements[0];

        Assert.Empty(one.OpposedIn);
        Assert.Equal(0, one.Spread);
    }

    [Fact]
    public void Two_votes_against_are_not_called_opposition_and_point_at_nobody()
    {
        var votes = VoteMatrix.Of(Enumerable.Range(0, 100).SelectMany(person => (Vote[])[new(person, 0, person < 2 ? Stance.Disagree : Stance.Agree), new(person, 1, person < 3 ? Stance.Disagree : Stance.Agree)]), 100, 2);

        var agreement = Agreement.Of(votes, [.. Enumerable.Range(0, 100).Select(person => person < 10 ? 0 : 1)]);

        Assert.Empty(agreement.Statements[0].OpposedIn);
        Assert.Equal([0], agreement.Statements[1].OpposedIn);
    }

    [Fact]
    public void A_difference_that_chance_would_make_divides_nobody()
    {
        var votes = VoteMatrix.Of(Enumerable.Range(0, 40).Select(person => new Vote(person, 0, person is < 10 or >= 29 ? Stance.Disagree : Stance.Agree)), 40, 1);

        var one = Agreement.Of(votes, [.. Enumerable.Range(0, 40).Select(person => person / 20)]).Statements[0];

        Assert.Equal((10, 9), (one.Groups[0].Agree, one.Groups[1].Agree));
        Assert.Equal(0, one.Spread);
    }

    [Fact]
    public void What_everybody_agrees_with_is_told_as_agreement_though_Polis_calls_it_otherwise_for_a_small_group()
    {
        var votes = VoteMatrix.Of(Enumerable.Range(0, 40).Select(person => new Vote(person, 0, Stance.Agree)), 40, 1);

        var small = Assert.Single(Agreement.Of(votes, [.. Enumerable.Range(0, 40).Select(person => person < 10 ? 0 : 1)]).Representative[0]);

        Assert.Equal((Stance.Disagree, Stance.Agree, true), (small.Direction, small.Stance, small.IsMostAgreed));
    }

    [Fact]
    public void Hidden_statements_are_counted_and_listed_nowhere() => Talk.Any.Sample(talk =>
    {
        var open = Agreement.Of(talk.Votes, talk.GroupOf);
        var hiding = Agreement.Of(talk.Votes, talk.GroupOf, [0]);

        Assert.Equal(open.Statements[0].Everyone, hiding.Statements[0].Everyone);
        Assert.DoesNotContain(0, hiding.Agreed.Concat(hiding.Rejected).Concat(hiding.Divisive).Concat(hiding.Representative.SelectMany(group => group.Select(one => one.Statement))));
    });

    [Fact]
    public void Group_numbers_that_fit_nobody_are_refused()
    {
        var votes = VoteMatrix.Of([new(0, 0, Stance.Agree)], 1, 1);

        Assert.Throws<ArgumentException>(() => Agreement.Of(votes, []));
        Assert.Throws<ArgumentException>(() => Agreement.Of(votes, [-2]));
    }

    private static IEnumerable<KeyValuePair<string, double>> PublishedConsensus(IEnumerable<string> lines)
    {
        // timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,group-informed-consensus,comment-body; the body may go on over lines.
        foreach (var fields in lines.Select(line => line.Split(',')))
            if (fields.Length >= 10 && long.TryParse(fields[0], out _) && double.TryParse(fields[8], out var consensus)) yield return new(fields[1], consensus);
    }
}

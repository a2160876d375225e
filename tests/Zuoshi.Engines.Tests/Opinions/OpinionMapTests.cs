using CsCheck;
using Zuoshi.Opinions.Maps;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

public sealed class OpinionMapTests
{
    private static readonly PlantedVotes Planted = PlantedVotes.Of(1_500, 80);

    [Fact]
    public void The_same_votes_give_the_same_map_to_the_last_bit_whatever_the_order_of_lines()
    {
        // Each person's votes in another order, people still in the order of their first votes.
        var shuffled = Enumerable.Range(0, Planted.Votes.Participants).SelectMany(person => Planted.Votes.Row(person).Reverse());

        var (map, again) = (OpinionMap.Draw(Planted.Votes), OpinionMap.Draw(VoteMatrix.Of(shuffled, Planted.Votes.Participants, Planted.Votes.Statements)));

        Assert.Equal(map.InputsHash, again.InputsHash);
        Assert.Equal(map.Participants, again.Participants);
        Assert.Equal(map.Statements, again.Statements);
        Assert.Equal(map.Groups, again.Groups);
    }

    [Fact]
    public void Another_vote_another_option_or_another_past_gives_another_hash()
    {
        VoteMatrix votes = VoteMatrix.Of([new(0, 0, Stance.Agree), new(1, 1, Stance.Pass)], 2, 2), other = VoteMatrix.Of([new(0, 0, Stance.Agree), new(1, 1, Stance.Disagree)], 2, 2);
        MapOptions?[] options =
        [
            null, new() { Seed = 2 }, new() { Hidden = [0] }, new() { Hidden = [1] }, new() { Groups = 1 }, new() { Variant = MapVariant.Plain },
            new() { Previous = OpinionMap.Draw(votes).Snapshot },
        ];

        var hashes = options.Select(option => OpinionMap.Draw(votes, option).InputsHash).Append(OpinionMap.Draw(other).InputsHash).ToList();

        Assert.Equal(hashes.Count, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    }

    [Fact]
    public void Maps_of_two_seeds_differ_by_rounding_at_most()
    {
        var (one, other) = (OpinionMap.Draw(Planted.Votes), OpinionMap.Draw(Planted.Votes, new() { Seed = 99 }));

        Assert.Equal(1, Agreeing.Of(one.GroupOf, other.GroupOf), 0.01);
        Assert.All(one.Participants.Zip(other.Participants), pair => Assert.Equal(pair.First.X, pair.Second.X, 1e-5));
    }

    [Theory]
    [InlineData("bg2050-volunteers")]
    [InlineData("brexit-consensus")]
    [InlineData("canadian-electoral-reform")]
    public void Axes_and_places_are_those_of_the_filled_and_centred_matrix(string folder)
    {
        var talk = Conversation.ByParticipant(folder);
        var map = OpinionMap.Draw(talk.Votes, new() { Hidden = talk.Hidden });
        var filled = new FilledMatrix(talk.Votes, talk.Hidden);

        var (first, second) = filled.Axes();

        Assert.InRange(Cosine(first, map.Snapshot.Axes[0]), 0.999999, 1.000001);
        Assert.InRange(Cosine(second, map.Snapshot.Axes[1]), 0.999999, 1.000001);
        for (var row = 0; row < talk.Votes.Participants; row++)
        {
            var (x, y) = filled.Place(row, map.Snapshot.Axes[0], map.Snapshot.Axes[1]);
            Assert.Equal(x, map.Participants[row].X, 1e-9);
            Assert.Equal(y, map.Participants[row].Y, 1e-9);
        }

        for (var column = 0; column < talk.Votes.Statements; column++)
        {
            var agreed = Math.Sqrt(talk.Votes.Statements) * (1 - filled.Means[column]);
            Assert.Equal(agreed * map.Snapshot.Axes[0][column], map.Statements[column].X, 1e-9);
            Assert.Equal(Math.Sqrt(Math.Pow(map.Statements[column].X, 2) + Math.Pow(map.Statements[column].Y, 2)), map.Statements[column].Extremity, 1e-9);
        }
    }

    [Fact]
    public void Normalised_axes_are_eigenvectors_of_the_scaled_matrix_without_its_diagonal()
    {
        var map = OpinionMap.Draw(Planted.Votes, new() { Variant = MapVariant.Normalised });
        var filled = new FilledMatrix(Planted.Votes, []);
        var seen = new int[80];
        foreach (var vote in Enumerable.Range(0, 1_500).SelectMany(Planted.Votes.Row)) seen[vote.Statement]++;

        foreach (var axis in map.Snapshot.Axes)
        {
            // An axis is S·u, u an eigenvector of S(CᵀC − diag)S: so S(CᵀC − diag)·axis lies along S⁻¹·axis.
            double[] along = [.. filled.Offdiagonal(axis).Select((value, at) => value / Math.Sqrt(seen[at]))];
            double[] expected = [.. axis.Select((weight, at) => weight * Math.Sqrt(seen[at]))];
            var cosine = along.Zip(expected, (one, other) => one * other).Sum() / Math.Sqrt(along.Sum(one => one * one) * expected.Sum(one => one * one));
            Assert.InRange(cosine, 1 - 1e-9, 1 + 1e-9);
        }
    }

    [Fact]
    public void Whoever_votes_seven_times_is_in_a_group_and_stays_in_it()
    {
        var votes = Enumerable.Range(0, 20).SelectMany(person => Enumerable.Range(0, person < 18 ? 7 : 6).Select(statement => new Vote(person, statement, (person + statement) % 3 == 0 ? Stance.Disagree : Stance.Agree))).ToList();
        var first = OpinionMap.Draw(VoteMatrix.Of(votes, 20, 9));

        var kept = OpinionMap.Draw(VoteMatrix.Of(votes, 20, 9), new() { Previous = first.Snapshot with { NameOf = [.. Enumerable.Repeat(0, 19)] } });

        Assert.Equal([18, 19], Enumerable.Range(0, 20).Where(person => first.GroupOf[person] < 0));
        Assert.Equal([19], Enumerable.Range(0, 20).Where(person => kept.GroupOf[person] < 0));
    }

    [Fact]
    public void Where_few_have_voted_the_most_active_fill_the_groups_up_to_fifteen()
    {
        var votes = Enumerable.Range(0, 20).SelectMany(person => Enumerable.Range(0, 1 + (person % 5)).Select(statement => new Vote(person, statement, person % 2 == 0 ? Stance.Disagree : Stance.Agree)));

        var map = OpinionMap.Draw(VoteMatrix.Of(votes, 20, 10));

        Assert.Equal([0, 5, 10, 15, 16], Enumerable.Range(0, 20).Where(person => map.GroupOf[person] < 0));
    }

    [Fact]
    public void Groups_keep_their_names_when_people_come_and_the_axes_turn_round()
    {
        var first = OpinionMap.Draw(Planted.Votes, new() { Groups = 3 });
        var more = PlantedVotes.Of(1_500, 80, seed: 2);
        var votes = VoteMatrix.Of(
            Enumerable.Range(0, 1_500).SelectMany(Planted.Votes.Row).Concat(Enumerable.Range(0, 100).SelectMany(more.Votes.Row).Select(vote => vote with { Participant = vote.Participant + 1_500 })), 1_600, 80);
        // Names as they might be after groups have come and gone, and axes that point the other way.
        int[] names = [7, 2, 4];
        var before = first.Snapshot with
        {
            NameOf = [.. first.GroupOf.Select(group => group < 0 ? -1 : names[group])],
            Axes = [[.. first.Snapshot.Axes[0].Select(weight => -weight)], first.Snapshot.Axes[1]],
        };

        var next = OpinionMap.Draw(votes, new() { Groups = 3, Previous = before });

        Assert.Equal([2, 4, 7], next.Groups.Select(group => group.Name));
        var same = Enumerable.Range(0, 1_500).Where(person => first.GroupOf[person] >= 0).Average(person => next.Groups[next.GroupOf[person]].Name == names[first.GroupOf[person]] ? 1.0 : 0);
        Assert.InRange(same, 0.9, 1);
        Assert.InRange(next.Snapshot.Axes[0].Zip(first.Snapshot.Axes[0], (now, then) => now * then).Sum(), -1.001, -0.9);
    }

    [Fact]
    public void A_group_that_is_new_gets_a_name_that_none_had()
    {
        var two = OpinionMap.Draw(Planted.Votes, new() { Groups = 2 });

        var three = OpinionMap.Draw(Planted.Votes, new() { Groups = 3, Previous = two.Snapshot });

        Assert.Equal([0, 1, 2], three.Groups.Select(group => group.Name));
        Assert.Equal(three.Groups.Select(group => group.Members), Enumerable.Range(0, 3).Select(group => three.GroupOf.Count(its => its == group)));
    }

    [Fact]
    public void The_number_of_groups_changes_when_another_has_fitted_better_four_times_running()
    {
        var best = OpinionMap.Draw(Planted.Votes).Groups.Count;
        var map = OpinionMap.Draw(Planted.Votes, new() { Groups = 2 });
        Assert.Equal(3, best);
        var snapshot = map.Snapshot with { Candidate = 2, Runs = 9 };

        var counts = new List<int>();
        for (var tick = 0; tick < 5; tick++)
        {
            map = OpinionMap.Draw(Planted.Votes, new() { Previous = snapshot });
            counts.Add(map.Groups.Count);
            snapshot = map.Snapshot;
        }

        Assert.Equal([2, 2, 2, 3, 3], counts);
    }

    [Fact]
    public void Few_voices_are_not_called_groups()
    {
        Assert.True(OpinionMap.Draw(Planted.Votes).HasEnoughVoices);
        Assert.False(OpinionMap.Draw(PlantedVotes.Of(60, 30).Votes).HasEnoughVoices);
        Assert.False(OpinionMap.Draw(VoteMatrix.Of([], 0, 0)).HasEnoughVoices);
    }

    [Fact]
    public void Any_conversation_however_small_gets_a_map() =>
        (from talk in Talk.Any from groups in Gen.Int[0, 3] from hidden in Gen.Int[-1, talk.Votes.Statements - 1] from variant in Gen.Int[-1, 1] select (talk, groups, hidden, variant)).Sample(one =>
        {
            var (talk, groups, hidden, variant) = one;
            var options = new MapOptions { Groups = groups == 0 ? null : groups, Hidden = hidden < 0 ? [] : [hidden], Variant = variant < 0 ? null : (MapVariant)variant };

            var map = OpinionMap.Draw(talk.Votes, options);
            var next = OpinionMap.Draw(talk.Votes, options with { Previous = map.Snapshot });

            foreach (var drawn in (OpinionMap[])[map, next])
            {
                Assert.All(drawn.Participants, place => Assert.True(double.IsFinite(place.X) && double.IsFinite(place.Y)));
                Assert.All(drawn.Statements, place => Assert.True(double.IsFinite(place.Extremity)));
                Assert.Equal(drawn.GroupOf.Where(group => group >= 0).CountBy(group => group).OrderBy(pair => pair.Key).Select(pair => pair.Value), drawn.Groups.Select(group => group.Members));
                Assert.Equal(Math.Min(15, talk.Votes.Participants), Math.Min(15, drawn.GroupOf.Count(group => group >= 0)));
            }

            Assert.Equal(map.Groups.Select(group => group.Name), next.Groups.Select(group => group.Name));
        });

    [Fact]
    public void Options_that_fit_no_conversation_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OpinionMap.Draw(Planted.Votes, new() { Groups = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => OpinionMap.Draw(Planted.Votes, new() { Hidden = [80] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => OpinionMap.Draw(Planted.Votes, new() { Hidden = [-1] }));
    }

    private static double Cosine(double[] one, IReadOnlyList<double> other) => Math.Abs(one.Zip(other, (a, b) => a * b).Sum());
}

using CsCheck;
using Zuoshi.Opinions.Maps;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

public sealed class CoVotesTests
{
    [Fact]
    public void Votes_taken_one_by_one_count_as_if_all_had_been_counted_at_once() =>
        Talk.Vote(6, 7).Array[0, 120].Sample(votes =>
        {
            var tables = new CoVotes(7);
            var rows = new Dictionary<int, int>();
            var cast = votes.Select(vote => vote with { Participant = rows.TryGetValue(vote.Participant, out var row) ? row : rows[vote.Participant] = rows.Count }).ToList();
            foreach (var vote in cast) tables.Cast(vote);
            var whole = VoteMatrix.Of(cast, rows.Count, 7);

            Assert.Equal(Enumerable.Range(0, rows.Count).SelectMany(whole.Row), Enumerable.Range(0, rows.Count).SelectMany(tables.Count().Row));
        });

    [Theory]
    [InlineData(MapVariant.Plain)]
    [InlineData(MapVariant.Normalised)]
    public void The_map_from_tables_is_the_map_from_all_votes_after_votes_came_and_were_changed(MapVariant variant)
    {
        var planted = PlantedVotes.Of(400, 60);
        var tables = CoVotes.Of(planted.Votes);
        var random = new Random(5);
        var later = Enumerable.Range(0, 500).Select(at => new Vote(at < 50 ? 400 + at / 10 : random.Next(405), random.Next(60), (Stance)random.Next(-1, 2))).ToList();
        foreach (var vote in later) tables.Cast(vote);
        var votes = VoteMatrix.Of(Enumerable.Range(0, 400).SelectMany(planted.Votes.Row).Concat(later), 405, 60);
        var options = new MapOptions { Variant = variant, Hidden = [3, 17] };

        var (whole, kept) = (OpinionMap.Draw(votes, options), OpinionMap.Draw(tables, options));

        Assert.Equal(whole.InputsHash, kept.InputsHash);
        for (var axis = 0; axis < 2; axis++)
            Assert.InRange(whole.Snapshot.Axes[axis].Zip(kept.Snapshot.Axes[axis], (one, other) => one * other).Sum(), 1 - 1e-9, 1 + 1e-9);
        Assert.All(whole.Participants.Zip(kept.Participants), pair => Assert.Equal(pair.First.X, pair.Second.X, 1e-5));
        Assert.Equal(whole.GroupOf, kept.GroupOf);
    }

    [Theory]
    [InlineData("vtaiwan.uberx")]
    [InlineData("bg2050-volunteers")]
    public void So_it_is_of_a_real_conversation(string folder)
    {
        var talk = Conversation.ByTime(folder);
        var options = new MapOptions { Hidden = talk.Hidden };

        var (whole, kept) = (OpinionMap.Draw(talk.Votes, options), OpinionMap.Draw(CoVotes.Of(talk.Votes), options));

        for (var axis = 0; axis < 2; axis++)
            Assert.InRange(whole.Snapshot.Axes[axis].Zip(kept.Snapshot.Axes[axis], (one, other) => one * other).Sum(), 1 - 1e-9, 1 + 1e-9);
        Assert.Equal(whole.GroupOf, kept.GroupOf);
    }

    [Fact]
    public void Votes_that_fit_no_table_are_refused()
    {
        var tables = new CoVotes(2);

        Assert.Throws<ArgumentOutOfRangeException>(() => tables.Cast(new(0, 2, Stance.Agree)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tables.Cast(new(1, 0, Stance.Agree)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tables.Cast(new(-1, 0, Stance.Agree)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CoVotes(-1));
    }
}

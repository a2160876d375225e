using CsCheck;
using Zuoshi.Opinions.Votes;

namespace Zuoshi.Engines.Tests.Opinions;

public sealed class VoteMatrixTests
{
    private static readonly Gen<List<Vote>> Votes = Talk.Vote(8, 5).List[0, 100];

    [Fact]
    public void The_last_vote_on_a_statement_holds_and_rows_are_sorted() => Votes.Sample(votes =>
    {
        var matrix = VoteMatrix.Of(votes, 8, 5);

        var expected = votes.Index().GroupBy(vote => (vote.Item.Participant, vote.Item.Statement)).Select(same => same.Last().Item).OrderBy(vote => (vote.Participant, vote.Statement));
        Assert.Equal(expected, Enumerable.Range(0, 8).SelectMany(matrix.Row));
        Assert.Equal(matrix.Count, Enumerable.Range(0, 8).Sum(matrix.VotesOf));
    });

    [Fact]
    public void A_box_gives_rows_in_the_order_of_first_votes_and_columns_as_they_were_put()
    {
        var box = new BallotBox<string, string>();
        box.Put("乙");
        box.Put("甲");
        box.Cast("后来", "甲", Stance.Agree);
        box.Cast("再后", "丙", Stance.Pass);
        box.Cast("后来", "甲", Stance.Disagree);

        Assert.Equal(["后来", "再后"], box.Participants);
        Assert.Equal(["乙", "甲", "丙"], box.Statements);
        Assert.Equal([new(0, 1, Stance.Disagree)], box.Count().Row(0));
        Assert.Equal(2.0 / 6, box.Count().Density);
    }

    [Fact]
    public void The_largest_number_of_statements_fits_and_one_more_is_refused()
    {
        const int Last = VoteMatrix.MostStatements - 1;

        Assert.Equal([new(0, Last, Stance.Agree)], VoteMatrix.Of([new(0, Last, Stance.Agree)], 1, VoteMatrix.MostStatements).Row(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => VoteMatrix.Of([], 1, VoteMatrix.MostStatements + 1));
    }

    [Fact]
    public void Votes_outside_the_matrix_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => VoteMatrix.Of([new(1, 0, Stance.Pass)], 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => VoteMatrix.Of([new(0, -1, Stance.Pass)], 1, 1));
    }

}

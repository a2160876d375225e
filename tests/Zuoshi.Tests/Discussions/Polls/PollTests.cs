using Zuoshi.Discussions.Polls;
using Zuoshi.Opinions.Votes;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;
using Vote = Zuoshi.Discussions.Polls.Vote;

namespace Zuoshi.Tests.Discussions.Polls;

/// <summary>The rules of polls and statements, without a site.</summary>
public sealed class PollTests
{
    private static readonly DateTime Now = Cast.Now.UtcDateTime;
    private static readonly DateOnly Today = new(2026, 3, 16);
    private static readonly Actor Somebody = Acting.As(Duty.Convener);

    private static Poll Made(ResultsShown shown = ResultsShown.AfterVoting, int days = 3) =>
        new(Guid.CreateVersion7(), 1, new PollTerms("山洪预警怎么补", null, false, shown, Today.AddDays(days)), Somebody, Now);

    private static string CodeOf(Action act) => Assert.Throws<RuleBroken>(act).Code;

    [Fact]
    public void When_results_are_shown_cannot_be_taken_back_once_it_is_open()
    {
        var poll = Made(ResultsShown.AtClose);
        poll.Open(statements: 1, Now);

        Assert.Equal("discussions.poll-settled", CodeOf(() => poll.Settle(new PollTerms("山洪预警怎么补", null, false, ResultsShown.AfterVoting, Today), Now)));
        poll.Settle(new PollTerms("山洪预警怎么补", null, false, ResultsShown.AtClose, Today.AddDays(9)), Now);
        Assert.Equal(Today.AddDays(9), poll.ClosesOn);
    }

    [Fact]
    public void It_opens_with_statements_and_takes_votes_until_its_last_day_is_over()
    {
        var poll = Made(days: 1);

        Assert.Equal("discussions.poll-not-open", CodeOf(() => poll.MustBeOpen(Today)));
        Assert.Equal("discussions.poll-empty", CodeOf(() => poll.Open(statements: 0, Now)));
        poll.Open(statements: 2, Now);
        poll.MustBeOpen(Today.AddDays(1));
        Assert.Equal("discussions.poll-over", CodeOf(() => poll.MustBeOpen(Today.AddDays(2))));
        poll.End(Now);
        Assert.Equal("discussions.poll-over", CodeOf(() => poll.MustBeOpen(Today)));
    }

    [Fact]
    public void The_words_of_a_statement_hold_from_the_first_vote_on()
    {
        var statement = new Statement(Made(), 1, "预警喇叭由镇里每月试一次", [], Somebody, Now);

        statement.Reword("预警喇叭由镇里每周试一次", votes: 0);
        Assert.Equal("discussions.statement-voted", CodeOf(() => statement.Reword("预警喇叭不用试", votes: 1)));
        Assert.Equal("预警喇叭由镇里每周试一次", statement.Text);
    }

    [Fact]
    public void Merging_credits_everybody_it_was_taken_from()
    {
        var poll = Made();
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var first = new Statement(poll, 1, "喇叭每月试一次", [one], Somebody, Now);
        var second = new Statement(poll, 2, "喇叭月月试", [one, other], Somebody, Now);

        second.MergeInto(first);

        Assert.Equal([one, other], first.Sources.Select(source => source.ContributionId));
        Assert.Equal(2, second.Sources.Count);
        Assert.False(second.Stands);
        Assert.Equal("discussions.merge-self", CodeOf(() => first.MergeInto(first)));
        Assert.Equal("discussions.no-merge-target", CodeOf(() => first.MergeInto(second)));
    }

    [Fact]
    public void A_statement_is_one_sentence()
    {
        Assert.Equal("discussions.statement-text", CodeOf(() => _ = new Statement(Made(), 1, " ", [], Somebody, Now)));
        Assert.Equal("discussions.statement-text", CodeOf(() => _ = new Statement(Made(), 1, new string('长', Statement.LongestText + 1), [], Somebody, Now)));
    }

    [Fact]
    public void Saying_the_same_again_changes_nothing()
    {
        var vote = new Vote(new Statement(Made(), 1, "喇叭每月试一次", [], Somebody, Now), Stance.Agree, Somebody, Now);

        Assert.False(vote.Change(Stance.Agree, Now.AddHours(1)));
        Assert.Equal(Now, vote.At);
        Assert.True(vote.Change(Stance.Disagree, Now.AddHours(1)));
        Assert.Equal((Now, Now.AddHours(1)), (vote.FirstAt, vote.At));
    }

    [Theory]
    [InlineData(2, 2, 4, false)]
    [InlineData(3, 2, 5, true)]
    [InlineData(7, 3, 10, true)]
    [InlineData(8, 2, 10, false)]
    [InlineData(30, 29, 100, false)]
    [InlineData(30, 30, 100, true)]
    public void A_statement_divides_when_each_side_has_three_in_ten_of_five_or_more(int agree, int disagree, int all, bool divides) =>
        Assert.Equal(divides, Divisions.Divides(agree, disagree, all));
}

using Zuoshi.Exchange.Practices;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Exchange.Trends;
using Zuoshi.Delivery.Contract;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform;
using Zuoshi.Platform.Access;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Exchange;

/// <summary>The rules of rounds, reviews and borrowings, and what is said of a trend, without a database.</summary>
public sealed class ReviewRoundTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16), Friday = new(2026, 3, 20);
    private static readonly Party[] Four = [.. Enumerable.Range(1, 4).Select(number => new Party(Guid.CreateVersion7(), $"单位{number}"))];
    private static readonly RoundTerms Terms = new("互评", PartyKind.Unit, Monday, Friday, RoundTerms.Usual, Four);

    [Fact]
    public void A_campaign_has_two_rounds() => Assert.Equal("exchange.round-third", Code(() => new ReviewRound(Guid.CreateVersion7(), 2, Terms, Monday)));

    [Theory]
    [InlineData("2026-03-21", "exchange.round-rest-day")]
    [InlineData("2026-03-17", "exchange.round-short")]
    // 清明: Monday 6 April rests, and so does the weekend before.
    [InlineData("2026-04-06", "exchange.round-rest-day")]
    public void It_ends_on_a_working_day_and_leaves_two(string until, string code) =>
        Assert.Equal(code, Code(() => new ReviewRound(Guid.CreateVersion7(), 0, Terms with { ClosesOn = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture) }, Monday)));

    [Fact]
    public void What_it_is_has_to_be_whole()
    {
        Assert.Equal("exchange.round-criteria", Code(() => new ReviewRound(Guid.CreateVersion7(), 0, Terms with { Criteria = ["一", "二", "三", "四", "五", "六"] }, Monday)));
        Assert.Equal("exchange.round-criteria", Code(() => new ReviewRound(Guid.CreateVersion7(), 0, Terms with { Criteria = [" "] }, Monday)));
        Assert.Equal("exchange.round-objects", Code(() => new ReviewRound(Guid.CreateVersion7(), 0, Terms with { Objects = [.. Four.Take(2)] }, Monday)));
        Assert.Equal("exchange.round-days", Code(() => new ReviewRound(Guid.CreateVersion7(), 0, Terms, Monday.AddDays(1))));
        Assert.Equal("exchange.words", Code(() => new ReviewRound(Guid.CreateVersion7(), 0, Terms with { Name = "\u200b" }, Monday)));
    }

    [Fact]
    public void Once_drawn_it_is_only_extended()
    {
        var (round, reviews) = Opened();

        Assert.Equal(12, reviews.Count);
        Assert.Equal("exchange.round-state", Code(() => round.Prepare(Terms, Monday)));
        Assert.Equal("exchange.round-state", Code(() => round.Open(Ground(round), 2, Monday)));
        Assert.Equal("exchange.round-shorter", Code(() => round.Extend(Friday, Monday)));
        round.Extend(new DateOnly(2026, 3, 23), Monday);
        Assert.Equal(new DateOnly(2026, 3, 23), round.ClosesOn);
        Assert.Equal("exchange.round-running", Code(() => round.Publish(reviews, new DateOnly(2026, 3, 23))));
        Assert.Equal("exchange.round-empty", Code(() => round.Publish(reviews, new DateOnly(2026, 3, 24))));
    }

    [Fact]
    public void A_review_is_three_words_and_two_sentences_in_time()
    {
        var (round, reviews) = Opened();
        var (review, by) = (reviews[0], Acting.As(Duty.Liaison));
        var grades = round.Criteria.ToDictionary(one => one.Id, _ => Grade.Fair);

        Assert.Equal("exchange.review-grade", Code(() => review.Fill(round, grades.Skip(1).ToDictionary(), "学", "改", by, Monday)));
        Assert.Equal("exchange.review-grade", Code(() => review.Fill(round, grades.ToDictionary(pair => pair.Key, _ => (Grade)9), "学", "改", by, Monday)));
        Assert.Equal("exchange.words", Code(() => review.Fill(round, grades, " ", "改", by, Monday)));
        Assert.Equal("exchange.words", Code(() => review.Fill(round, grades, new string('学', 201), "改", by, Monday)));
        Assert.Equal("exchange.round-over", Code(() => review.Fill(round, grades, "学", "改", by, Friday.AddDays(1))));
        review.Fill(round, grades, "学", "改", by, Monday);
        review.Fill(round, grades, "学一点", "改", by, Friday);
        Assert.Equal((SeatState.Filled, "学一点"), (review.State, review.Praise));
        Assert.Equal(5, review.Grades.Count);

        // An interest that comes to mind later takes back what was filled in.
        review.Declare(round, "亲属在那里", by, Friday);
        Assert.False(review.ShowsPraise || review.PassesAdvice);
        Assert.Equal("exchange.review-given-up", Code(() => review.Fill(round, grades, "学", "改", by, Friday)));
    }

    [Fact]
    public void A_suggestion_is_answered_once_and_only_when_it_was_passed_on()
    {
        var (round, reviews) = Opened();
        var by = Acting.As(Duty.Liaison);
        foreach (var review in reviews) review.Fill(round, round.Criteria.ToDictionary(one => one.Id, _ => Grade.Good), "学", "改", by, Monday);
        Assert.Equal("exchange.suggestion-not-open", Code(() => reviews[0].AnswerAdvice(round, SuggestionAnswer.Adopted, "好", Monday)));
        reviews[1].HoldBack(round, isPraise: false, "看得出是谁");
        round.Publish(reviews, Monday);

        Assert.Equal("exchange.review-published", Code(() => reviews[2].HoldBack(round, isPraise: true, "晚了")));
        Assert.Equal("exchange.suggestion-not-open", Code(() => reviews[1].AnswerAdvice(round, SuggestionAnswer.Adopted, "好", Monday)));
        Assert.Equal("exchange.words", Code(() => reviews[0].AnswerAdvice(round, SuggestionAnswer.Explained, "", Monday)));
        reviews[0].AnswerAdvice(round, SuggestionAnswer.Explained, "没有预算", Monday);
        Assert.Equal("exchange.suggestion-answered", Code(() => reviews[0].AnswerAdvice(round, SuggestionAnswer.Adopted, "好", Monday)));
        // Five working days, over a weekend.
        Assert.Equal(new DateOnly(2026, 3, 23), Review.AnswerBy(Monday));
    }

    [Fact]
    public void Superior_and_subordinate_do_not_review_each_other_however_far_apart()
    {
        var keys = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToList();
        UnitFact[] units = [.. keys.Index().Select(pair => new UnitFact(pair.Item, "", "") { ParentId = pair.Index is 1 or 2 ? keys[pair.Index - 1] : null })];

        var pairs = ReviewParties.InTree(keys, units).ToHashSet();

        Assert.Equal(6, pairs.Count);
        Assert.Contains(new ReviewPair(keys[0], keys[2]), pairs);
        Assert.DoesNotContain(pairs, pair => pair.Reviewed == keys[3] || pair.Reviewer == keys[3]);
    }

    [Fact]
    public void A_borrowing_is_anothers_practice_and_tells_what_came_of_it_when_it_has_begun()
    {
        var (lender, borrower) = (Acting.As(Duty.Liaison), Acting.As(Duty.Liaison));
        var practice = new Practice(Guid.CreateVersion7(), 1, new PracticeTerms("做法", "做了", "", lender.UnitId, null, []));

        Assert.Equal("exchange.borrow-own", Code(() => new Borrowing(practice, "用", Monday, Friday, lender, Monday)));
        Assert.Equal("exchange.borrow-days", Code(() => new Borrowing(practice, "用", Friday, Friday, borrower, Monday)));
        var borrowing = new Borrowing(practice, "用", Monday.AddDays(2), Friday, borrower, Monday);
        Assert.Equal("exchange.outcome-early", Code(() => borrowing.Tell(BorrowingOutcome.Works, "好", borrower, Monday)));
        Assert.Equal("exchange.outcome", Code(() => borrowing.Tell(null, "好", borrower, Friday)));
        Assert.True(borrowing.AwaitsOutcome(Friday));
        borrowing.Tell(BorrowingOutcome.Failed, "这里用不上", borrower, Friday);
        Assert.False(borrowing.AwaitsOutcome(Friday));
    }

    [Fact]
    public void A_trend_is_beside_the_own_quarter_before()
    {
        var work = new UnitWork(
            [new ClosedWork(new DateOnly(2026, 2, 1), true), new ClosedWork(new DateOnly(2026, 4, 2), true), new ClosedWork(new DateOnly(2026, 5, 2), false), new ClosedWork(new DateOnly(2026, 6, 30), true)],
            [new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 30)], [new ConfirmedWork(new DateOnly(2026, 3, 31), 0), new ConfirmedWork(new DateOnly(2026, 4, 1), 3)], []);

        var lines = TrendLine.Of(work, new DateOnly(2026, 6, 30));

        Assert.Equal("比上季度多办结2项；本季度到期2项。", lines[0].Words);
        Assert.Equal("比上季度多按期办结1项；本季度办结的3项里按期2项。", lines[1].Words);
        Assert.Equal("比上季度少按时确认1次；本季度报的1次里，2个工作日内确认0次。", lines[2].Words);
        Assert.Equal(["2025年一季度", "2026年二季度"], [lines[0].Values[0].Quarter.Name, lines[0].Values[^1].Quarter.Name]);
    }

    private static (ReviewRound Round, IReadOnlyList<Review> Reviews) Opened()
    {
        var round = new ReviewRound(Guid.CreateVersion7(), 0, Terms, Monday);
        return (round, round.Open(Ground(round), 1, Monday));
    }

    private static ReviewGround Ground(ReviewRound round)
    {
        var keys = round.Objects.Select(it => it.PartyId).ToList();
        return new ReviewGround(keys, keys, new HashSet<ReviewPair>(), new HashSet<ReviewPair>());
    }

    private static string Code(Action act) => Assert.Throws<RuleBroken>(act).Code;

    private static string Code(Func<object> makes) => Assert.Throws<RuleBroken>(makes).Code;
}

using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;
using Zuoshi.Ui;

namespace Zuoshi.Exchange;

/// <summary>What waits for the reader: reviews to fill in, suggestions to answer, borrowings whose day has come; on the campaign's home too.</summary>
public sealed class ExchangeTodos(AppDb db) : INextSteps
{
    public async Task<IReadOnlyList<NextStep>> ListAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        if (!actor.Can(Permission.Exchange) && !actor.Runs(campaign)) return [];

        var rounds = await db.ReviewRounds.AsNoTracking().VisibleTo(campaign, actor).OrderBy(x => x.Number).Include(x => x.Objects).ToListAsync();
        var reviews = rounds.Count == 0 ? [] : await db.Reviews.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.State != SeatState.Declared).ToListAsync();
        var steps = rounds.SelectMany(round => Of(campaign, actor, round, reviews.FindAll(review => review.RoundId == round.Id), today)).ToList();
        return actor.Can(Permission.Exchange) ? [.. steps, .. await BorrowingsAsync(campaign, actor, today)] : steps;
    }

    private static IEnumerable<NextStep> Of(CampaignFact campaign, Actor actor, ReviewRound round, IReadOnlyList<Review> reviews, DateOnly today)
    {
        var address = ExchangeLinks.Round(campaign.Number, round.Number);
        var (mine, advised) = (reviews.Where(review => review.State is SeatState.Waiting && actor.SpeaksFor(campaign, round.Kind, review.ReviewerId)).ToList(), reviews.Where(review =>
            review is { PassesAdvice: true, Answer: null } && actor.SpeaksFor(campaign, round.Kind, round.ObjectOf(review.ObjectId).PartyId)).ToList());
        if (round.IsOpenOn(today) && mine.Count > 0)
            yield return new NextStep($"互评：看{mine.Count}个{round.Kind.Name()}，每个写两句话", $"{round.ClosesOn.Chinese(today.Year)}以前，材料都在系统里", mine is [var only]
                ? ExchangeLinks.Review(campaign.Number, round.Number, round.ObjectOf(only.ObjectId).Order) : address, "去评");
        if (round.PublishedOn is { } published && advised.Count > 0)
            yield return new NextStep($"答复互评里的{advised.Count}条建议", $"{Review.AnswerBy(published).Chinese(today.Year)}以前，一句话就行", address, "去答复");
        if (!actor.Runs(campaign)) yield break;

        if (round.State is RoundState.Preparing) yield return new NextStep($"第{round.Number}轮互评等您开始", "看过对象，抽评议单位", address, "去看");
        if (round.State is RoundState.Open && (today > round.ClosesOn || reviews.All(review => review.State is SeatState.Filled)))
            yield return new NextStep($"第{round.Number}轮互评可以公布了", "看过每句话再公布", address, "去看");
    }

    private async Task<IEnumerable<NextStep>> BorrowingsAsync(CampaignFact campaign, Actor actor, DateOnly today)
    {
        var seen = db.Practices.VisibleTo(campaign, actor);
        var open = await (
            from borrowing in db.Borrowings
            where borrowing.UnitId == actor.UnitId && borrowing.Outcome == null && borrowing.LookOn <= today
            join practice in seen on borrowing.PracticeId equals practice.Id
            orderby borrowing.LookOn
            select new { practice.Number, borrowing.LookOn }).ToListAsync();
        return open.Select(one => new NextStep(
            $"说说借鉴做法{Mark.Three(one.Number)}的效果", $"原定{one.LookOn.Chinese(today.Year)}看，没有用成也照实写", ExchangeLinks.Practice(campaign.Number, one.Number), "去写"));
    }
}

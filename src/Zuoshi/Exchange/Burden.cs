using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Ui;

namespace Zuoshi.Exchange;

/// <summary>
/// What peer review asked of units, for the burden ledger: to review, and to answer what was suggested to them. Whom a unit reviews it
/// doesn't say. Of groups nothing is asked as units.
/// </summary>
internal sealed class ExchangeBurden(AppDb db) : IAskedOfUnits
{
    // They stand in what was written and in the form; each round has its own.
    private const string Grades = "@foreach (var criterion in round.Criteria)";

    private static readonly IReadOnlyList<AskedField> Sentences = FormMarkup.Of("Exchange/Reviews/One.cshtml", handler: null, Grades, Grades);
    private static readonly AskedForm
        Review = new("exchange.review", "互评", Sentences),
        Answer = new("exchange.answer", "答复互评建议", FormMarkup.Of("Exchange/Reviews/Round.cshtml", "Answer"));

    public IReadOnlyList<AskedForm> Forms => [Review, Answer];

    public async Task<IReadOnlyList<AskedOfUnit>> ListAsync(CampaignFact campaign, Actor actor, DateOnly from, DateOnly until)
    {
        var rounds = await db.ReviewRounds.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.Kind == PartyKind.Unit && x.State != RoundState.Preparing)
            .Include(x => x.Objects).Include(x => x.Criteria).AsSplitQuery().ToListAsync();
        if (rounds.Count == 0) return [];

        var seats = await db.Reviews.AsNoTracking().Where(x => x.CampaignId == campaign.Id && x.State != SeatState.Declared).ToListAsync();
        return
        [
            .. from round in rounds
               where round.OpensOn >= @from && round.OpensOn <= until
               from seat in seats
               where seat.RoundId == round.Id
               select Asked(campaign, round, seat.ReviewerId, round.OpensOn, WithGrades(round), round.ClosesOn, seat.State is SeatState.Waiting),
            .. from round in rounds
               where round.PublishedOn >= @from && round.PublishedOn <= until
               from seat in seats
               where seat.RoundId == round.Id && seat.PassesAdvice
               select Asked(campaign, round, round.ObjectOf(seat.ObjectId).PartyId, round.PublishedOn!.Value, Answer, Reviews.Review.AnswerBy(round.PublishedOn.Value), seat.Answer is null),
        ];
    }

    private static AskedOfUnit Asked(CampaignFact campaign, ReviewRound round, Guid unit, DateOnly on, AskedForm form, DateOnly due, bool isOpen) =>
        new(unit, on, form, $"第{round.Number}轮互评", ExchangeLinks.Round(campaign.Number, round.Number), $"{campaign.Organiser}活动办") { Due = due, IsOpen = isOpen };

    // A grade for each criterion, of which each round has its own.
    private static AskedForm WithGrades(ReviewRound round) => Review with { Fields = [.. round.Criteria.OrderBy(one => one.Order).Select(one => new AskedField(one.Id.ToString(), one.Name, FieldKind.Choice)), .. Sentences] };
}

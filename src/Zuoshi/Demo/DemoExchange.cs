using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Exchange.Practices;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Organisation;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Platform.Time;

namespace Zuoshi.Demo;

/// <summary>What the invented city's units learn from each other: a round that is over, one that runs, practices and who took them over.</summary>
/// <param name="db">The database.</param>
/// <param name="current">Who acts, for the audit.</param>
/// <param name="actorOf">Somebody of the cast by sign-in name.</param>
/// <param name="units">The units by key.</param>
internal sealed class DemoExchange(AppDb db, CurrentActor current, Func<string, Actor> actorOf, IReadOnlyDictionary<string, Unit> units)
{
    private const int Seed = 20261109;

    private static readonly DateOnly Today = DemoClock.Begins.DayInChina();

    private readonly DemoExchangeData data = DemoData.Read<DemoExchangeData>("exchange.json");

    /// <summary>Lets both rounds and the practices run their course.</summary>
    public async Task FillAsync(Campaign campaign, OrganisationFacts organisation)
    {
        var fact = CampaignFacts.Fact(campaign);
        var parties = new ReviewParties(db, organisation);
        var first = await RoundAsync(fact, parties, data.First, 0);
        var reviews = await OpenAsync(fact, parties, first, Seed, data.First.From);
        foreach (var (index, review) in reviews.Index()) await SayAsync(first, review, index, data.First.From.AddDays(1));
        await PublishAsync(campaign, first, reviews);

        var second = await RoundAsync(fact, parties, data.Second, 1);
        var running = await OpenAsync(fact, parties, second, Seed + 1, Today);
        // A visitor who signs in as one of the cast still has something to fill in.
        foreach (var (index, review) in running.Index().Where(pair => pair.Index % 3 == 0 && pair.Item.ReviewerId != units["u-bus"].Id && pair.Item.ReviewerId != units["u-build"].Id)) await SayAsync(second, review, index, Today);

        var practices = new Dictionary<string, Practice>();
        foreach (var entry in data.Practices) practices[entry.Key] = await PracticeAsync(campaign, entry);
        foreach (var entry in data.Borrowings) await BorrowAsync(practices[entry.Practice], entry);
    }

    private async Task<ReviewRound> RoundAsync(CampaignFact campaign, ReviewParties parties, DemoRound entry, int earlier)
    {
        current.ActAs(actorOf("huodongban"));
        var kind = Enum.Parse<PartyKind>(entry.Kind);
        var chosen = (await parties.CandidatesAsync(campaign, kind)).Where(party => kind is PartyKind.Group || entry.Units!.Any(unit => units[unit].Id == party.Id));
        var round = new ReviewRound(campaign.Id, earlier, new RoundTerms(entry.Name, kind, entry.From, entry.Until, RoundTerms.Usual, [.. chosen]), entry.From);
        db.Add(round);
        await db.SaveChangesAsync();
        return round;
    }

    private async Task<IReadOnlyList<Review>> OpenAsync(CampaignFact campaign, ReviewParties parties, ReviewRound round, int seed, DateOnly on)
    {
        current.ActAs(actorOf("huodongban"));
        var reviews = round.Open(await parties.GroundAsync(campaign, round), seed, on);
        db.AddRange(reviews);
        await db.SaveChangesAsync();
        return reviews;
    }

    // What is said about one is taken in turn from what the file says about it.
    private async Task SayAsync(ReviewRound round, Review review, int index, DateOnly on)
    {
        var name = round.ObjectOf(review.ObjectId).Name;
        var said = data.Said.Where(one => one.About == name).ToList();
        var words = said.Count > 0 ? said[index % said.Count] : data.Said[index % data.Said.Count];
        var by = Speaker(round, review);
        current.ActAs(by);
        review.Fill(round, round.Criteria.ToDictionary(one => one.Id, one => (Grade)((index + one.Order) % 5 == 0 ? 3 : (index + one.Order) % 2 + 1)), words.Praise, words.Advice, by, on);
        await db.SaveChangesAsync();
    }

    private Actor Speaker(ReviewRound round, Review review)
    {
        if (round.Kind is PartyKind.Group) return actorOf(data.Conveners[round.Objects.First(it => it.PartyId == review.ReviewerId).Order - 1]);

        return actorOf(data.Speakers.First(pair => units[pair.Key].Id == review.ReviewerId).Value);
    }

    private async Task PublishAsync(Campaign campaign, ReviewRound round, IReadOnlyList<Review> reviews)
    {
        current.ActAs(actorOf("huodongban"));
        var on = WorkCalendar.China.After(round.ClosesOn, 1);
        round.Publish(reviews, on);
        await db.SaveChangesAsync();
        foreach (var (index, review) in reviews.Index().Where(pair => pair.Index % 4 != 0))
        {
            var reviewed = round.ObjectOf(review.ObjectId).PartyId;
            if (reviewed == units["u-bus"].Id) continue;

            current.ActAs(actorOf(data.Speakers.First(pair => units[pair.Key].Id == reviewed).Value));
            var answer = data.Answers[index % data.Answers.Count];
            review.AnswerAdvice(round, Enum.Parse<SuggestionAnswer>(answer.Kind), answer.Words, WorkCalendar.China.After(on, 2));
            await db.SaveChangesAsync();
        }

        // One praise has become a practice.
        var praised = reviews.First(review => round.ObjectOf(review.ObjectId).PartyId == units["u-metro"].Id);
        current.ActAs(actorOf("huodongban"));
        db.Add(new Practice(
            campaign.Id, await Counter.NextAsync(db, "practices", campaign.Id), new PracticeTerms(data.Made.Title, data.Made.What, data.Made.Effect, units["u-metro"].Id, campaign.Themes.First(theme => theme.Number == data.Made.Theme).Id, []), praised.Id));
        await db.SaveChangesAsync();
    }

    private async Task<Practice> PracticeAsync(Campaign campaign, DemoPractice entry)
    {
        current.ActAs(actorOf(entry.By));
        var rows = await db.Set<Zuoshi.Lists.WorkItem>().Where(x => x.CampaignId == campaign.Id && (entry.Rows ?? Array.Empty<string>()).Contains(x.Title)).Select(x => x.Id).ToListAsync();
        var practice = new Practice(
            campaign.Id, await Counter.NextAsync(db, "practices", campaign.Id),
            new PracticeTerms(entry.Title, entry.What, entry.Effect, units[entry.Unit].Id, campaign.Themes.First(theme => theme.Number == entry.Theme).Id, rows));
        db.Add(practice);
        await db.SaveChangesAsync();
        return practice;
    }

    private async Task BorrowAsync(Practice practice, DemoBorrowing entry)
    {
        var by = actorOf(entry.By);
        current.ActAs(by);
        var borrowing = new Borrowing(practice, entry.How, entry.Since, entry.LookOn, by, entry.Since);
        db.Add(borrowing);
        await db.SaveChangesAsync();
        if (entry.Outcome is null) return;

        borrowing.Tell(Enum.Parse<BorrowingOutcome>(entry.Outcome), entry.Words, by, entry.LookOn < Today ? entry.LookOn : Today);
        await db.SaveChangesAsync();
    }
}

/// <summary>What the units learn from each other, as the file has it.</summary>
internal sealed record DemoExchangeData(
    DemoRound First, DemoRound Second, IReadOnlyDictionary<string, string> Speakers, IReadOnlyList<string> Conveners, IReadOnlyList<DemoSaid> Said, IReadOnlyList<DemoReviewAnswer> Answers,
    DemoPractice Made, IReadOnlyList<DemoPractice> Practices, IReadOnlyList<DemoBorrowing> Borrowings);

internal sealed record DemoRound(string Name, string Kind, DateOnly From, DateOnly Until, string[]? Units = null);

internal sealed record DemoSaid(string Praise, string Advice, string? About = null);

internal sealed record DemoReviewAnswer(string Kind, string Words);

internal sealed record DemoPractice(string Key, string Title, string What, string Effect, string Unit, string By, int Theme, string[]? Rows = null);

internal sealed record DemoBorrowing(string Practice, string By, string How, DateOnly Since, DateOnly LookOn, string? Outcome = null, string? Words = null);

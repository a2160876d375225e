using Zuoshi.Campaigns;
using Zuoshi.Exchange.Practices;
using Zuoshi.Exchange.Reviews;
using Zuoshi.Lists;
using Zuoshi.Organisation;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;
using Zuoshi.Tests.World;

namespace Zuoshi.Tests.Platform.Access.Scope;

/// <content>What each body's units learn from each other: practices that were taken over, a round of peer review and one being prepared.</content>
internal sealed partial class TwoBodies
{
    private async Task LearnAsync(AppDb db, Campaign campaign, WorkItem row, string word)
    {
        var today = DateOnly.FromDateTime(Cast.Now.Date);
        var other = db.Set<Unit>().Local.Single(unit => unit.Name == OtherStation).Id;
        var practice = new Practice(
            campaign.Id, await Counter.NextAsync(db, "practices", campaign.Id), new PracticeTerms($"{word}做法", $"{word}怎么做", $"{word}效果", other, row.ThemeId, [row.Id], row.Label));
        var borrower = actors[word switch { StationsWord => "head", SecretWord => "cleared", UnpublishedWord => "office", _ => "liaison" }];
        db.AddRange(practice, new Borrowing(practice, $"{word}打算", today, new DateOnly(2026, 4, 15), borrower, today));
        await db.SaveChangesAsync();
        // What is said in a round is for all who see the campaign: it bears no label.
        if (row.Label is Sensitivity.Internal) await ReviewAsync(db, campaign, word, today, other);
    }

    // In the bureau's campaign the first round is over and the second waits for the office; the station's first one runs.
    private async Task ReviewAsync(AppDb db, Campaign campaign, string word, DateOnly today, Guid other)
    {
        Party[] objects = [new(actors["member"].UnitId, $"{word}科"), new(actors["liaison"].UnitId, $"{word}站"), new(other, $"{word}另一站")];
        var terms = new RoundTerms($"{word}互评", PartyKind.Unit, today, new DateOnly(2026, 3, 20), [$"{word}方面"], objects);
        var first = new ReviewRound(campaign.Id, 0, terms, today);
        db.Add(first);
        if (word != StationsWord) db.Add(new ReviewRound(campaign.Id, 1, terms, today));
        await db.SaveChangesAsync();
        if (word == UnpublishedWord) return;

        var none = new HashSet<ReviewPair>();
        var reviews = first.Open(new ReviewGround([.. objects.Select(party => party.Id)], [objects[0].Id, objects[1].Id], none, none), seed: 1, today);
        db.AddRange(reviews);
        foreach (var review in reviews.Where(review => review.ReviewerId == objects[0].Id || word != StationsWord))
            review.Fill(first, first.Criteria.ToDictionary(one => one.Id, _ => Grade.Good), $"{word}值得学", $"{word}建议", actors["b-liaison"], today);
        await db.SaveChangesAsync();
        if (word != StationsWord) first.Publish(reviews, today);
        await db.SaveChangesAsync();
    }
}

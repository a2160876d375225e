using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Exchange.Reviews;

/// <summary>A round that somebody has opened.</summary>
/// <param name="Campaign">Its campaign.</param>
/// <param name="Round">The round.</param>
/// <param name="Reviews">All seats, in the order in which they were drawn.</param>
/// <param name="Actor">Who looks.</param>
public sealed record OpenRound(CampaignFact Campaign, ReviewRound Round, IReadOnlyList<Review> Reviews, Actor Actor)
{
    /// <summary>Whether the reader runs it.</summary>
    public bool IsOffice => Actor.Runs(Campaign);

    /// <summary>Whether the reader speaks for the one that is reviewed.</summary>
    public bool IsOwn(ReviewObject reviewed) => Actor.SpeaksFor(Campaign, Round.Kind, reviewed.PartyId);

    /// <summary>The reader's own seats.</summary>
    public IEnumerable<(ReviewObject Reviewed, Review Seat)> Own => Round.Objects
        .SelectMany(it => Reviews.Where(review => review.ObjectId == it.Id && Actor.SpeaksFor(Campaign, Round.Kind, review.ReviewerId)), (it, seat) => (it, seat));

    /// <summary>The seats on an object that count.</summary>
    public IReadOnlyList<Review> Of(ReviewObject reviewed) => [.. Reviews.Where(review => review.ObjectId == reviewed.Id && review.State is not SeatState.Declared)];

    /// <summary>The grades on an object in words, criterion by criterion: 好2、较好1. Never a sum.</summary>
    public IEnumerable<(string Criterion, string Words)> GradesOf(ReviewObject reviewed)
    {
        var filled = Of(reviewed).Where(review => review.State is SeatState.Filled).ToList();
        foreach (var criterion in Round.Criteria)
        {
            var counts = Enum.GetValues<Grade>().Select(grade => (grade, Count: filled.Count(review => review.On(criterion.Id) == grade))).Where(pair => pair.Count > 0);
            yield return (criterion.Name, string.Join('、', counts.Select(pair => $"{pair.grade.Name()}{pair.Count}")));
        }
    }
}

/// <summary>Opens rounds for the pages about one.</summary>
public sealed class ReviewDesk(AppDb db, CampaignFacts campaigns)
{
    /// <summary>The round of a number, or null when there is none that the actor may see.</summary>
    public async Task<OpenRound?> OpenAsync(int campaign, int number, Actor actor)
    {
        if (await campaigns.FindAsync(campaign, actor) is not { } found) return null;
        if (await db.ReviewRounds.VisibleTo(found, actor).WithParts().SingleOrDefaultAsync(x => x.Number == number) is not { } round) return null;

        return new OpenRound(found, round, await db.Reviews.Where(x => x.RoundId == round.Id).Include(x => x.Grades).OrderBy(x => x.Id).ToListAsync(), actor);
    }
}

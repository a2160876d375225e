using Zuoshi.Platform.Data;

namespace Zuoshi.Exchange.Reviews;

/// <summary>What a reviewer's page needs beside the round itself.</summary>
public sealed class ReviewSeats(AppDb db, ReviewParties parties, ReviewMaterial material)
{
    /// <summary>What there is in the system about an object, as far as the reader may see it.</summary>
    public Task<Material> MaterialAsync(OpenRound open, ReviewObject reviewed) => material.OfAsync(open.Campaign, open.Round.Kind, reviewed.PartyId, open.Actor);

    /// <summary>Draws somebody in place of a seat that was given up; leaves it empty where there is nobody without an interest.</summary>
    public async Task RedrawAsync(OpenRound open, Review givenUp)
    {
        var ground = await parties.GroundAsync(open.Campaign, open.Round);
        var reviewed = open.Round.ObjectOf(givenUp.ObjectId);
        var pairs = open.Reviews.Where(review => review != givenUp && review.State is not SeatState.Declared).Select(review => new ReviewPair(open.Round.ObjectOf(review.ObjectId).PartyId, review.ReviewerId)).ToList();
        // The declaration is not in the database yet, where the ground is read from.
        var conflicts = new HashSet<ReviewPair>(ground.Conflicts) { new(reviewed.PartyId, givenUp.ReviewerId) };
        if (ReviewerAssignment.Replace(ground with { Conflicts = conflicts }, pairs, reviewed.PartyId, open.Round.Seed + open.Reviews.Count) is { } reviewer)
            db.Add(givenUp.Redraw(open.Round, reviewer));
    }
}

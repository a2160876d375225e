using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Exchange.Practices;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Access;
using Zuoshi.Platform.Data;

namespace Zuoshi.Exchange.Reviews;

/// <summary>Who may be reviewed, and who may review whom, by the organisation as it stands.</summary>
public sealed class ReviewParties(AppDb db, OrganisationFacts organisation)
{
    /// <summary>The units or groups of a campaign that may be chosen, in official order.</summary>
    public async Task<IReadOnlyList<Party>> CandidatesAsync(CampaignFact campaign, PartyKind kind)
    {
        if (kind is PartyKind.Group) return [.. campaign.Themes.Where(theme => !theme.IsRetired).Select(theme => new Party(theme.Id, theme.Name))];

        var units = (await organisation.StandingUnitsAsync()).FindAll(unit => !unit.IsOrganiser);
        if (campaign.ReachesAll) return [.. units.Select(unit => new Party(unit.Id, unit.ShortName))];

        var within = await organisation.WithinAsync([campaign.OrganId]);
        return [.. units.Where(unit => within.Contains(unit.Id)).Select(unit => new Party(unit.Id, unit.ShortName))];
    }

    /// <summary>Who may review whom in a round.</summary>
    public async Task<ReviewGround> GroundAsync(CampaignFact campaign, ReviewRound round)
    {
        var objects = round.Objects.Select(it => it.PartyId).ToList();
        var people = await organisation.PeopleAsync([.. Enum.GetValues<Duty>().Where(duty => duty.Has(Permission.Exchange))]);
        var conflicts = new HashSet<ReviewPair>(round.Kind is PartyKind.Unit ? InTree(objects, await organisation.UnitsAsync()) : OfGroups(objects, campaign, people));
        var earlier = new HashSet<ReviewPair>();
        var seats = await (
            from review in db.Reviews
            where review.CampaignId == campaign.Id
            join reviewed in db.Set<ReviewObject>() on review.ObjectId equals reviewed.Id
            select new { reviewed.PartyId, review.ReviewerId, review.State, review.RoundId }).ToListAsync();
        foreach (var seat in seats)
        {
            // An interest that was declared once holds for the next round too.
            if (seat.State is SeatState.Declared) conflicts.Add(new ReviewPair(seat.PartyId, seat.ReviewerId));
            else if (seat.RoundId != round.Id) earlier.Add(new ReviewPair(seat.PartyId, seat.ReviewerId));
        }

        var able = round.Kind is PartyKind.Unit ? people.Select(person => person.UnitId).ToHashSet()
            : campaign.Themes.Where(theme => people.Exists(person => person.Id == theme.ConvenerId)).Select(theme => theme.Id).ToHashSet();
        return new ReviewGround(objects, objects.FindAll(able.Contains), conflicts, earlier);
    }

    /// <summary>A practice as it is made of a praise: the unit's, or for a group that of its convener; its people write the rest.</summary>
    public async Task<PracticeTerms> PraisedAsync(OpenRound open, ReviewObject praised, string words, Actor by)
    {
        var theme = open.Round.Kind is PartyKind.Group ? open.Campaign.Theme(praised.PartyId) : null;
        var unit = open.Round.Kind is PartyKind.Unit ? praised.PartyId : (await organisation.PeopleAsync(Duty.Convener)).Find(person => person.Id == theme?.ConvenerId)?.UnitId ?? by.UnitId;
        // The first clause says what it is about; the unit finds it a better name.
        var title = words.Split('，', '。', '；', '：', '\n')[0];
        return new PracticeTerms(title.Length is > 0 and <= Practice.LongestTitle ? title : words[..Math.Min(words.Length, Practice.LongestTitle)], words, "", unit, theme?.Id, []);
    }

    /// <summary>Pairs of which one stands above the other.</summary>
    internal static IEnumerable<ReviewPair> InTree(IReadOnlyCollection<Guid> objects, IReadOnlyCollection<UnitFact> units)
    {
        var above = units.ToDictionary(unit => unit.Id, unit => unit.ParentId);
        foreach (var unit in objects)
        {
            var seen = new HashSet<Guid> { unit };
            for (var up = above.GetValueOrDefault(unit); up is { } id && seen.Add(id); up = above.GetValueOrDefault(id))
            {
                yield return new ReviewPair(unit, id);
                yield return new ReviewPair(id, unit);
            }
        }
    }

    // A group is reviewed by no group whose convener is its own, or comes from one of its member units.
    private static IEnumerable<ReviewPair> OfGroups(IReadOnlyCollection<Guid> objects, CampaignFact campaign, IReadOnlyCollection<PersonFact> people) =>
        from reviewed in objects
        from reviewer in objects
        let it = campaign.Theme(reviewed)
        let convener = campaign.Theme(reviewer)?.ConvenerId
        where it is not null && (it.ConvenerId == convener || people.Any(person => person.Id == convener && it.MemberUnitIds.Contains(person.UnitId)))
        select new ReviewPair(reviewed, reviewer);
}

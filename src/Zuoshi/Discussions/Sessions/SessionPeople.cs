using Microsoft.EntityFrameworkCore;
using Zuoshi.Campaigns.Contract;
using Zuoshi.Discussions.Sessions.Minutes;
using Zuoshi.Organisation.Contract;
using Zuoshi.Platform.Data;

namespace Zuoshi.Discussions.Sessions;

/// <summary>Who is to come to a session, and who was there.</summary>
public sealed class SessionPeople(AppDb db, OrganisationFacts organisation)
{
    /// <summary>Those invited, each once, in official order.</summary>
    public async Task<IReadOnlyList<PersonFact>> InvitedAsync(CampaignFact campaign, Session session)
    {
        var people = (await organisation.ParticipantsAsync()).DistinctBy(person => person.Id).ToList();
        if (session.Guests.Count == 0 && campaign.ReachesAll) return people;

        var units = session.Guests.Count == 0 ? [campaign.OrganId] : session.Guests.Select(guest => guest.UnitId).OfType<Guid>().ToList();
        var (within, named) = (await organisation.WithinAsync(units), session.Guests.Select(guest => guest.PersonId).ToHashSet());
        return people.FindAll(person => within.Contains(person.UnitId) || named.Contains(person.Id) || person.Id == session.RecorderId || person.Id == session.ConvenerId);
    }

    /// <summary>Those whom a name in the minutes can mean.</summary>
    public async Task<SpeakerList> SpeakersAsync(CampaignFact campaign, Session session)
    {
        var invited = await InvitedAsync(campaign, session);
        var present = await db.Attendances.At(session).Where(x => x.PersonId != null).Select(x => x.PersonId!.Value).ToListAsync();
        var people = present.Count == 0 ? invited : await organisation.ParticipantsAsync();
        return new SpeakerList(people.Where(person => present.Contains(person.Id)), invited);
    }

    /// <summary>Everybody who can be named in a campaign: as guest or as recorder.</summary>
    public async Task<SpeakerList> EverybodyAsync(CampaignFact campaign)
    {
        var people = await organisation.ParticipantsAsync();
        if (campaign.ReachesAll) return new SpeakerList([], people);

        var within = await organisation.WithinAsync([campaign.OrganId]);
        return new SpeakerList([], people.Where(person => within.Contains(person.UnitId)));
    }
}
